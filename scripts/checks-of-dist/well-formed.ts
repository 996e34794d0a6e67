import { problemAt, type Problem } from '../../src/model/problem.ts'
import type { Page } from './page.ts'

/** Every tag can be read without guessing: quotes closed, attributes apart; and so can data that stands in the page. */
export function wellFormed(page: Page): Problem[] {
  const tell = (offset: number, message: string, fix: string): Problem =>
    problemAt(page.file, page.placeOf(offset), { code: 'dist-markup', message, fix })
  return [
    ...page.malformed.map((offset) =>
      tell(offset, 'The tag that begins here is not well-formed.', 'Close its quotes and its end, or write "&lt;" if it is text.'),
    ),
    ...page.malformedData.map((offset) =>
      tell(offset, 'What the <script> holds is no JSON.', 'Correct the part of the program that writes it.'),
    ),
  ]
}
