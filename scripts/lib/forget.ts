import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { handover } from '../../src/site/handover.ts'
import { forgetAttributes } from '../checks-of-dist/page.ts'

/** A heap below this, in bytes, is left to V8: collecting it would cost more time than its memory is worth. */
const largeHeap = 1 << 29

/** Lets go of the content of a site when its pages and files are written: the search engine is about to need that memory. */
export function forgetContent(): void {
  const shared = handover()
  shared.forgetSite?.()
  shared.texts = undefined
  shared.listings = undefined
  shared.checked = undefined
  shared.programs = undefined
  shared.plain = undefined
  collectLarge()
}

/** Lets go of what is known of the pages of a site when they are verified: the search engine may still be at work. */
export function forgetPages(): void {
  forgetAttributes()
  collectLarge()
}

function collectLarge(): void {
  if (process.memoryUsage().heapUsed < largeHeap) return
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('gc')
  if (typeof gc === 'function') gc()
}
