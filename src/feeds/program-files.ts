import { paths, type FeedFormat } from '../model/paths.ts'
import { atomOf } from './atom.ts'
import type { FeedSource } from './feed-source.ts'
import type { FeedDocument } from './feed.ts'
import { feedDocuments } from './feeds.ts'
import { documentKey, mirrorKey } from './file-keys.ts'
import { jsonFeedOf } from './json-feed.ts'
import { llmsFiles } from './llms.ts'
import { mirrorsOf, mirrorText } from './mirrors.ts'
import { rootFiles } from './root-files.ts'
import { rssOf } from './rss.ts'

/** A file of the site that is for programs: a document of a feed, the Markdown of a page, a sitemap and their like. */
export interface ProgramFile {
  /** Where it stands in the site's folder: no slash at its beginning, percent signs decoded. */
  file: string
  /** Writes it. */
  text: () => string
  /** Decides what is written; absent from a file that costs no more to write. */
  key?: () => string
}

/** Every file of a site that is for programs and drawn by no page, each once, in a fixed order. */
export function programFiles(source: FeedSource): ProgramFile[] {
  return [
    ...feedDocuments(source).flatMap((document) =>
      formats.map((format) => ({
        file: fileOf(paths.feed(document.feed.folder, format, document.archive)),
        text: () => writers[format](document),
        key: () => documentKey(document, format),
      })),
    ),
    ...mirrorsOf(source).map((mirror) => ({
      file: fileOf(paths.mirror(mirror.path)),
      text: () => mirrorText(mirror, source),
      ...(mirror.kind === 'post' ? { key: () => mirrorKey(mirror, source) } : {}),
    })),
    ...[...rootFiles(source)].map(([file, text]) => ({ file, text: () => text })),
    ...llmsFiles(source),
  ]
}

const writers: Record<FeedFormat, (document: FeedDocument) => string> = { rss: rssOf, atom: atomOf, json: jsonFeedOf }
const formats: readonly FeedFormat[] = ['rss', 'atom', 'json']

/** The place of an address in the site's folder. */
function fileOf(path: string): string {
  const bare = path.slice(1)
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}
