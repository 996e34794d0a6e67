import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSvg } from '../markdown/svg.ts'
import { fileStart, problemAt, type Problem } from '../model/problem.ts'
import { attempt } from './attempt.ts'
import { decodeText } from './decode-text.ts'

/** What is wrong with the drawings that lie beside texts, which become a part of the page. */
export function drawingProblems(dir: string, files: Iterable<string>): Problem[] {
  return [...files]
    .filter((file) => /^(?:posts|features)\/.*\.svg$/i.test(file))
    .flatMap((file) => {
      const { text, problems } = decodeText(readFileSync(join(dir, file)), file)
      if (text === undefined) return problems
      const attempted = attempt(file, text, () => readSvg(text, file).problems)
      return 'result' in attempted ? attempted.result : [problemAt(file, fileStart, attempted.finding)]
    })
}
