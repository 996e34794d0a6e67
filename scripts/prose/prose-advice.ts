import { join } from 'node:path'
import { proseOf } from '../../src/markdown/prose.ts'
import { placesOf } from '../../src/markdown/finding.ts'
import { compareProblems, problemAt, type Problem } from '../../src/model/problem.ts'
import type { SourceEntries } from '../../src/model/source-entries.ts'
import { projectDir } from '../../src/site/config.ts'
import { Kept } from './kept.ts'
import { projectWords, wordList, type ProjectWords } from './project-words.ts'
import { findLocale, suggestionsFor, unknownWordsIn, type UnknownWord } from './spelling.ts'
import { styleAdvice, type StyleAdvice } from './style.ts'
import { subjectAdvice } from './subject.ts'

/** Raised whenever a rule, a dictionary, or the form of the results changes. */
const version = '4'

interface Results {
  unknown?: UnknownWord[]
  style?: StyleAdvice[]
  suggestions?: string[]
}

/**
 * Advice on spelling, style and subject of the files that are chosen, sorted; files named by their path within the folder. Spelling only
 * for languages that have a dictionary. Results are kept below `.cache/`, by the digest of each text.
 */
export async function proseAdvice(
  contentDir: string,
  sources: SourceEntries,
  isChosen: (file: string) => boolean,
  cacheFile = join(projectDir, '.cache/prose.json'),
): Promise<Problem[]> {
  const kept = new Kept<Results>(cacheFile)
  const locale = findLocale(sources.site.language)
  const words = projectWords(contentDir, sources)
  const { posts, pages, features, releases, sigs, series } = sources
  const files = [...posts, ...pages, ...features, ...releases, ...sigs, ...series]
  const chosen = files.filter(({ file }) => isChosen(file))
  const problems = posts.filter(({ file }) => isChosen(file)).flatMap((post) => subjectAdvice(post, sources.site))
  for (const { file, source } of chosen) {
    if (locale !== undefined) problems.push(...(await spellingOf(file, source, locale, words, kept)))
    // Pages are programs of their own, in which markup is at home.
    const isText = /\.mdx?$/.test(file) && !file.startsWith('pages/')
    const { style = [] } = isText ? await kept.of([version, 'style', source], () => ({ style: styleAdvice(source) })) : {}
    problems.push(...style.map(({ finding, ...place }) => problemAt(file, place, finding)))
  }
  kept.save(chosen.length === files.length)
  return problems.sort(compareProblems)
}

/** Each unknown word of a file once, where it stands first. */
async function spellingOf(file: string, source: string, locale: string, words: ProjectWords, kept: Kept<Results>): Promise<Problem[]> {
  const text = proseOf(source, file).text.replaceAll('\f', ' ')
  const { unknown = [] } = await kept.of([version, 'spelling', locale, text], async () => ({ unknown: await unknownWordsIn(text, locale) }))
  const placeOf = placesOf(source, 1)
  const found = Map.groupBy(
    unknown.filter(({ word }) => !words.has(word)),
    ({ word }) => word,
  )
  const problems: Problem[] = []
  for (const [word, places] of found) {
    const { suggestions = [] } = await kept.of([version, 'suggestions', locale, word], async () => ({
      suggestions: await suggestionsFor(word, locale),
    }))
    const [nearest] = suggestions
    const more = places.length === 1 ? '' : `, here and ${places.length - 1} more ${places.length === 2 ? 'time' : 'times'} in this file`
    problems.push(
      problemAt(file, placeOf(places[0]?.offset ?? 0), {
        code: 'spelling',
        severity: 'advice',
        message: `"${word}" stands in no dictionary${more}.`,
        fix: `${nearest === undefined ? 'Correct it' : `Did you mean "${nearest}"`}${nearest === undefined ? '; ' : '? '}${
          nearest === undefined ? 'a' : 'A'
        } right word goes into ${wordList}.`,
      }),
    )
  }
  return problems
}
