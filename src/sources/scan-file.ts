import { invisibleCharacters } from '../markdown/characters.ts'
import { placesOf } from '../markdown/finding.ts'
import { maxBytes } from '../markdown/scan.ts'
import { fileStart, problemAt, type Problem } from '../model/problem.ts'

/** What can be said of the text of a whole file before any parser sees it. */
export function scanFile(text: string, file: string): { mayBeParsed: boolean; problems: Problem[] } {
  if (text.length > maxBytes || (text.length * 3 > maxBytes && Buffer.byteLength(text) > maxBytes))
    return { mayBeParsed: false, problems: [problemAt(file, fileStart, tooLarge)] }
  const invisible = invisibleCharacters(text)
  const placeOf = invisible.length === 0 ? () => fileStart : placesOf(text, 1)
  return { mayBeParsed: true, problems: invisible.map(({ offset, finding }) => problemAt(file, placeOf(offset), finding)) }
}

const tooLarge = {
  code: 'text-too-large',
  message: `The file is larger than ${maxBytes / 1024} KB.`,
  fix: 'Split it into a series, or link to long output.',
} as const

/** More problems of one kind in one file than this say nothing new. */
const mostOfEach = 50

/** Problems of one file without those that say the same of the same place, and without the rest of what is there very often. */
export function withoutRepetition(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>()
  const isNew = (name: string, most: number): boolean => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count <= most
  }
  return problems.filter(
    ({ code, line, column, message }) =>
      isNew(`${line}:${column} ${code} ${code === 'unknown-key' ? '' : message}`, 1) && isNew(code, mostOfEach),
  )
}
