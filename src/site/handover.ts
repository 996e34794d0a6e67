import type { FeedSource } from '../feeds/feed-source.ts'
import type { KnownListings } from '../markdown/highlight.ts'
import type { Body } from '../model/body.ts'
import type { collectionsOf } from './collections.ts'
import type { StoredText } from './text-store.ts'
import type { PartTime } from './times.ts'

/**
 * What one part of a build leaves for another. Astro bundles the modules of pages, and runs those of loaders, apart from those of our
 * scripts, so a module's own variable would be several; a registered symbol of the process is one for all of them.
 */
interface Handover {
  /** In a build, the module that tells Astro's collections, so that Astro need not load it. */
  collecting?: { collectionsOf: typeof collectionsOf } | undefined
  /**
   * Entries that the check has read, by file: what was checked is what is built, and nothing is parsed twice. It ends when the check
   * does, and throws when the content cannot be built.
   */
  checked?: (() => Promise<ReadonlyMap<string, CheckedEntry>>) | undefined
  /** Takes what the files for programs are made from, as soon as the pages begin to be drawn. */
  programs?: ((source: FeedSource) => void) | undefined
  /** In a build, pages that need not be drawn, by file: those that only lead elsewhere. */
  plain?: Map<string, string> | undefined
  /** Listings of texts that are highlighted beside, by `collection/id`. */
  listings?: ReadonlyMap<string, Promise<KnownListings>> | undefined
  /** In a build, texts on their way into the store of texts; what draws pages waits for them. */
  unfinished?: Promise<void>[] | undefined
  /** Texts by `collection/id`, from the loaders for the pages. */
  texts?: Map<string, StoredText> | undefined
  /** Lets go of what pages are drawn from, once they are drawn. */
  forgetSite?: (() => void) | undefined
  /** In `dev`, what was written into entries since Astro's store was, by `collection/id`. */
  edits?: Map<string, EditedEntry> | undefined
  /** How long the parts of a build took, by name, when somebody asked for it. */
  times?: Map<string, PartTime> | undefined
  /** In `dev`, lets everything that shows content be drawn anew. */
  tellChanged?: (() => void) | undefined
}

/** What an entry of Astro's store has become, but for its pictures, which only Astro can find. */
export interface EditedEntry {
  data: Record<string, unknown>
  digest: string
}

export interface CheckedEntry {
  /** The file's text when it was checked; an entry is that of this text alone. */
  text: string
  data: object
  /** Of a post, or of a feature with a text. */
  body: Body | undefined
}

const key = Symbol.for('almanac.handover')
const shared = globalThis as { [key]?: Handover } // nothing else knows the symbol

/** The one of this process. */
export function handover(): Handover {
  shared[key] ??= {}
  return shared[key]
}
