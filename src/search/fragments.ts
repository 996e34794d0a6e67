import { wholeTextOf, type ShortTexts } from './short-texts.ts'
import { unpacked } from './unpacked.ts'

/** The text of one document as the engine counts it. */
export interface PageText {
  /** What the engine found is told by places in this list. */
  words: readonly string[]
  /** Between two words: nothing in languages that write without spaces. */
  joint: string
  /** Headings with an anchor, in the order of the text. */
  headings: readonly { anchor: string; title: string; place: number }[]
}

export interface Texts {
  /** Rejects when it cannot be loaded; the next call tries again. */
  of: (id: string) => Promise<PageText>
  /** Loads what many documents need. */
  warm: () => Promise<unknown>
}

/** What stands before the JSON once it is unpacked. */
const mark = 'pagefind_dcd'
/** Stands between words where the engine had to find their ends itself. */
const wordEnd = '\u200B'

/** Pagefind 1.5's own form. */
interface Fragment {
  content: string
  anchors: { element: string; id: string; text: string; location: number }[]
}

/**
 * Reads texts out of the engine's own files, each once. The engine can tell excerpts itself, but only of what it found by words and
 * only after it found it: texts of what is found by name come beside its index, and none is loaded twice. Short texts come together,
 * in a file of our own.
 */
export function textsAt(
  engineAddress: string,
  titleOf: (id: string) => string,
  load: (address: string) => Promise<ArrayBuffer> = bytesAt,
): Texts {
  const known = new Map<string, Promise<PageText>>()
  const folder = engineAddress.slice(0, engineAddress.lastIndexOf('/') + 1)
  const site = folder.replace(/pagefind\/$/, '')
  let short: Promise<ReadonlyMap<string, string>> | undefined
  const loadShort = (): Promise<ReadonlyMap<string, string>> => {
    short ??= load(`${site}search/texts.json`).then(shortTextsIn)
    short.catch(() => (short = undefined))
    return short
  }
  const fromAll = async (id: string): Promise<PageText> => {
    const text = (await loadShort().catch(() => undefined))?.get(id)
    if (text !== undefined) return textOf({ content: wholeTextOf(text, titleOf(id)), anchors: [] })
    return load(`${folder}fragment/${id}.pf_fragment`).then(textIn)
  }
  return {
    warm: loadShort,
    of(id) {
      const before = known.get(id)
      if (before !== undefined) return before
      const text = fromAll(id)
      known.set(id, text)
      text.catch(() => known.delete(id))
      return text
    },
  }
}

function shortTextsIn(bytes: ArrayBuffer): ReadonlyMap<string, string> {
  return new Map(Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as ShortTexts)) // written by the same build
}

async function bytesAt(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`no text at ${address}`)
  return response.arrayBuffer()
}

async function textIn(bytes: ArrayBuffer): Promise<PageText> {
  const text = new TextDecoder().decode(await unpacked(bytes))
  return textOf(JSON.parse(text.slice(mark.length)) as Fragment) // Pagefind's own
}

function textOf({ content, anchors }: Fragment): PageText {
  const isEnded = content.includes(wordEnd)
  return {
    words: isEnded ? content.split(wordEnd) : content.split(/\s+/),
    joint: isEnded ? '' : ' ',
    headings: anchors
      .filter(({ element, text }) => /^h\d$/i.test(element) && text.trim() !== '')
      .map(({ id, text, location }) => ({ anchor: `#${encodeURIComponent(id)}`, title: text.trim(), place: location }))
      .sort((a, b) => a.place - b.place || (a.anchor < b.anchor ? -1 : 1)),
  }
}
