import { compareProblems, fileStart, type Place, type Problem } from '../../src/model/problem.ts'
import { fromWorkingDirectory } from '../lib/report-problems.ts'
import { pathOf, placeIn } from './page.ts'
import type { SiteFacts } from './site-facts.ts'

/**
 * Problems of pages as problems of the files that these are drawn from, where there is one: that is what a person can mend. The page
 * and the place in it stay in the message; what a message quotes is looked for in the file. Sorted; files of the content are named
 * relative to the working directory.
 */
export function atSource(
  problems: readonly Problem[],
  { sources }: Pick<SiteFacts, 'sources'>,
  texts: ReadonlyMap<string, string>,
  contentDir: string,
): Problem[] {
  return problems
    .flatMap((problem) => {
      const source = sources.get(pathOf(problem.file)) ?? sources.get(folderOf(problem.file))
      if (source === undefined) return [problem]
      const message = `${problem.message} (On ${problem.file}:${problem.line}:${problem.column}.)`
      const place = placeOf(problem.message, texts.get(source.file) ?? '')
      return fromWorkingDirectory([{ ...problem, ...place, message, file: source.file }], contentDir)
    })
    .sort(compareProblems)
}

/** What stands beside a page (its feeds, its Markdown, its picture) is drawn from the same file. */
function folderOf(file: string): string {
  return `/${file.slice(0, file.lastIndexOf('/') + 1)}`
}

/** Where something that a message quotes stands in a text; its beginning, when it stands nowhere. */
function placeOf(message: string, text: string): Place {
  for (const [, quoted = ''] of message.matchAll(/"([^"]{3,})"/g)) {
    const offset = text.indexOf(quoted)
    if (offset !== -1) return placeIn(text, offset)
  }
  return fileStart
}
