import type { EngineDocument } from './engine.ts'

/** The beginnings of texts, for documents that were found without the engine: by facets, or by what they are called. */
export interface Texts {
  /** Rejects when it cannot be loaded; the next call tries again. */
  of: (id: string) => Promise<EngineDocument>
}

/** Words of a beginning; as many as the engine's excerpts have. */
const wordsShown = 28
/** What stands before the JSON once it is unpacked. */
const mark = 'pagefind_dcd'

/**
 * Reads texts out of the engine's own files. Asked for every document, the engine would load its whole index first, which is
 * more than the page and all the rest together.
 */
export function textsAt(engineAddress: string, load: (address: string) => Promise<ArrayBuffer> = bytesAt): Texts {
  const known = new Map<string, Promise<EngineDocument>>()
  const folder = engineAddress.slice(0, engineAddress.lastIndexOf('/') + 1)
  return {
    of(id) {
      const text = known.get(id) ?? load(`${folder}fragment/${id}.pf_fragment`).then(beginningOf)
      known.set(id, text)
      text.catch(() => known.delete(id))
      return text
    },
  }
}

async function bytesAt(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`no text at ${address}`)
  return response.arrayBuffer()
}

async function beginningOf(bytes: ArrayBuffer): Promise<EngineDocument> {
  const { content } = JSON.parse((await unpacked(bytes)).slice(mark.length)) as { content: string } // Pagefind 1.5's own form
  const words = content.split(/\s+/, wordsShown).join(' ')
  return { content, excerpt: words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), sub_results: [] }
}

/** A server may have unpacked it already. */
async function unpacked(bytes: ArrayBuffer): Promise<string> {
  const text = new TextDecoder().decode(bytes)
  if (text.startsWith(mark)) return text
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}
