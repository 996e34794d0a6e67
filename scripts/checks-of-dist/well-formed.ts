import { problemAt, type Problem } from '../../src/model/problem.ts'
import type { Page } from './page.ts'

/** Every tag can be read without guessing: quotes closed, attributes apart. */
export function wellFormed(page: Page): Problem[] {
  return page.malformed.map((offset) =>
    problemAt(page.file, page.placeOf(offset), {
      code: 'dist-markup',
      message: 'The tag that begins here is not well-formed.',
      fix: 'Close its quotes and its end, or write "&lt;" if it is text.',
    }),
  )
}
