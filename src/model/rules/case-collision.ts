import type { Rule } from './rule.ts'

/**
 * Two files or folders whose names differ in nothing but case, or in how an accent is written, are one on many systems: a checkout
 * there has only one of them. Two entries of one id are told as such.
 */
export const caseCollision: Rule = ({ files, entryFiles }, report) => {
  const entries = new Map(entryFiles.map(({ file, collection, id }) => [file, `${collection}/${id.toLowerCase()}`]))
  const taken = new Map<string, string>()
  for (const file of files) {
    const key = file.normalize('NFC').toLowerCase()
    const other = taken.get(key)
    if (other === undefined) taken.set(key, file)
    else if (entries.get(file) === undefined || entries.get(file) !== entries.get(other)) {
      report({ file }, 'start', {
        code: 'case-collision',
        message: `Many systems take this file and ${other} for one.`,
        fix: 'Give one of them another name.',
      })
    }
  }
}
