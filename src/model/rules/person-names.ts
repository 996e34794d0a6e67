import { hasLookAlikes } from '../../markdown/characters.ts'
import type { Rule } from './rule.ts'

/** Readers know people by their names: each has one of its own, in letters of one script. */
export const personNames: Rule = ({ people }, report) => {
  for (const person of people) {
    const word = person.data.name.split(/[^\p{L}\p{M}]+/u).find(hasLookAlikes)
    if (word === undefined) continue
    report(person, ['name'], {
      code: 'name-look-alike',
      severity: 'warning',
      message: `"${word}" has letters of two scripts, of which some look alike.`,
      fix: 'Type the word anew with letters of one script.',
    })
  }
  for (const [first, ...others] of Map.groupBy(people, ({ data }) => nameKey(data.name)).values()) {
    for (const other of others) {
      report(other, ['name'], {
        code: 'duplicate-name',
        severity: 'warning',
        message: `${first?.file ?? 'Another file'} has the name "${other.data.name}", too.`,
        fix: 'Delete one of the files if they are one person; if they are two, add to one name what tells them apart.',
      })
    }
  }
}

/** The same for names that readers take for one. */
function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}
