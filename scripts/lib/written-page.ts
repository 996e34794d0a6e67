import type { AstroPrerenderer } from 'astro'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DrawnPageTaker } from './search-index/search-index.ts'

/** What Astro makes of a page: its answer, alone or with what it knows of it. */
type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>

/**
 * Writes a page that was drawn, and leaves Astro none to write: it has the disk asked four times for each by other threads, and waking them
 * takes longer than the work. What has no text of its own, and pages that tell of errors, are left to Astro.
 */
export async function writeDrawn(dir: string, file: string, rendered: Rendered, taker: DrawnPageTaker | undefined): Promise<Rendered> {
  const response = rendered instanceof Response ? rendered : rendered.response
  if (response.body === null || !response.ok) {
    taker?.take(file, new Uint8Array())
    return rendered
  }
  const html = new Uint8Array(await response.arrayBuffer())
  writePage(join(dir, file), html)
  taker?.take(file, html)
  const written = new Response(null, { status: response.status, headers: response.headers })
  return rendered instanceof Response ? written : { ...rendered, response: written }
}

/** Writes a page where none is, with its folder. Throws what the system refuses. */
export function writePage(path: string, html: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, html, { flag: 'wx' })
}
