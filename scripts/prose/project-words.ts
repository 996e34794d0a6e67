import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceEntries } from '../../src/model/source-entries.ts'

/** The list of a project's own words: one a line, in the content folder; what follows "#" is a remark. */
export const wordList = 'words.txt'

/** Words that a project knows besides the dictionaries: those of its list, and the names in its registry. */
export class ProjectWords {
  readonly #words: ReadonlySet<string>

  constructor(names: Iterable<string>) {
    this.#words = new Set([...names].flatMap(wordsIn))
  }

  /** Case does not count, and neither does a possessive or a plural. */
  has(word: string): boolean {
    const [plain = ''] = wordsIn(word.replace(/['’]s?$/, ''))
    return this.#words.has(plain) || (plain.endsWith('s') && this.#words.has(plain.slice(0, -1)))
  }
}

/** The words of a content folder. */
export function projectWords(contentDir: string, sources: SourceEntries): ProjectWords {
  const { site, features, sigs, people, releases } = sources
  const own = sources.files.has(wordList) ? readFileSync(join(contentDir, wordList), 'utf8').replaceAll(/#.*/g, '') : ''
  return new ProjectWords([
    own,
    site.project, site.title, site.group.singular, site.group.plural, site.proposal.label,
    ...features.flatMap(({ id, data }) => [id, data.title, data.shortTitle ?? '', ...data.gates.map(({ name }) => name)]),
    ...sigs.flatMap(({ id, data }) => [id, data.name]),
    ...people.flatMap(({ id, data }) => [id, data.name, data.affiliation ?? '']),
    ...releases.map(({ data }) => data.name ?? ''),
  ]) // prettier-ignore
}

/** Words in lower case; those of a name in camel case one by one and together. */
function wordsIn(text: string): string[] {
  return Array.from(text.matchAll(/\p{L}[\p{L}\p{M}]*/gu), ([word]) => word).flatMap((word) => {
    const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    return [...new Set([word, ...parts])].map((part) => part.toLowerCase())
  })
}
