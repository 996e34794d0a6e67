import { describe, expect, it } from 'vitest'
import { findFactWords, type FactWords } from './words.ts'

function wordsOf(language: string): FactWords {
  const words = findFactWords(language)
  if (words === undefined) throw new Error(`no words of ${language}`)
  return words
}

const english = wordsOf('en')
/** Those of some phrases in which a pattern finds something. */
const found = (pattern: RegExp, phrases: readonly string[]): string[] => phrases.filter((phrase) => phrase.search(pattern) !== -1)

/** A pattern, phrases in which it is found, and those that only look like it; a bar stands between two. */
type Case = [what: string, pattern: RegExp, yes: string, no: string]

function patternsFind(cases: readonly Case[]): void {
  it.each(cases)('tell %s', (_, pattern, yes, no) => {
    expect(found(pattern, yes.split('|'))).toEqual(yes.split('|'))
    expect(found(pattern, no.split('|'))).toEqual([])
  })
}

describe('words', () => {
  it.each(['en', 'en-GB', 'EN'])('are known for %s', (language) => expect(findFactWords(language)).toBeDefined())
  it.each(['de', 'enm', 'fr-en', ''])('are not known for "%s"', (language) => expect(findFactWords(language)).toBeUndefined())
})

describe('words of a step', () => {
  patternsFind([
    [
      'a change',
      english.change,
      '1.0 became|to become|it becomes so|becoming|1.0 made it|makes it|will reach|Reached|reaches|went|goes|' +
        'entered|turned|brought|brings|moved|moves|graduated|was promoted|finished|called|settled|declared',
      'outreach|reaching|promotedness|unmade|underwent|removed|becomingly|makeshift',
    ],
    [
      'a condition',
      english.condition,
      'Still a trial|continue|continues as|continued|continuing|remain|remains|remained|stay|stays|stayed|kept|' +
        'being|had been|as of 1.0',
      'stillness|discontinued|has been|remaining|staying|was of|well-beings|continuity',
    ],
    [
      'that a stage and a release do not belong together',
      english.apart,
      'until|till|before|After|through|than|not|unless|by|while|when|if|against|beyond|but|between|later|earlier|next|to',
      'bypass|nothing|in|since|throughout|total|onto|butter|whenever',
    ],
  ])
})

describe('words before a stage', () => {
  patternsFind([
    [
      'that it is denied, wished, or only thought of',
      english.denied,
      "is not |Never |no |nor |neither |without |cannot be |isn't |wasn't |hasn't been |would be |could be |" +
        'should be |might be |may be |I hope |hoped for |wanted |they wish |wished for |had aimed at |' +
        'meant to be |expected as |was to be |were to be |instead of |rather than |skipped |reverted to |' +
        'had to be |have to be |has to be |if |unless |until |before |not',
      `|noted as |know |not this, but |not now: |not so; |not ${'a '.repeat(15)}|was |mayor |gift |hopes `,
    ],
    [
      'that it lies ahead',
      english.aimed,
      'aim at |aims for |aimed at |aiming for |plan for |plans for |planned as |target |Targets |targeted |' +
        'will be |scheduled as |due as |intend it as |intends to be |will',
      `claims |will do, now |will do; now |planning |will ${'a '.repeat(20)}|goodwill |targeting |residue `,
    ],
  ])
})

describe('words before a release or a date', () => {
  patternsFind([
    [
      'that something else began',
      english.begun,
      'introduced in |added in |launched with |first in |Since |from |proposed for |after |before |until |since',
      `since then, in |since. In |since; in |since ${'a '.repeat(10)}|firstly in |readded in |in `,
    ],
    [
      'the day of a plan or a text',
      english.drafted,
      'was proposed on|the proposal of|Proposals of|a draft of|drafted|drafts|dated|the date|dates|written in|' +
        'wrote|created|a vote|votes|election',
      'propose|proposing|updated|voted|recreated|rewrote|drafting|selection|datelines',
    ],
    [
      'its first day',
      english.days.date,
      'was released on|releasing on|the release was on|release came|Release on|came out|come out|comes out|' +
        'appeared|appears|shipped|arrived|release day|ran|runs|lasted|went|led',
      'the release of|came in|disappeared|prerelease only|brand|unshipped|ledger|release days|coming out',
    ],
    [
      'the start of its cycle',
      english.days.cycleStart,
      'began|begin|Begins|started|start|starts|opened|opens|ran|runs|lasted|led',
      'beginning|starting|restarted|reopened|open|grant|runner',
    ],
    ['that only mending goes on', english.days.maintenance, 'in maintenance mode|Maintenance', 'maintenances|maintained'],
    [
      'that its support ends',
      english.days.endOfLife,
      'end of life|the end of its life|ends of support|ended of its support|End-of-life|support for it ended|' +
        'support end|support ends|support goes on until|support, as ever, lasts|the support will last|' +
        'supported until|left support|leaves support|out of support|lasts until|last until',
      'end of the week|supports it and ended|support; it ended|supported since|blast until|the bend of life|support of the endless',
    ],
  ])
})

describe('words of a sentence', () => {
  patternsFind([
    [
      'who led a release',
      english.led,
      'release lead|the Release Team lead|led by|led the release|led the team|who led',
      'team lead|released lead|led the band|led to|releases leads|filled by|who ledger',
    ],
    [
      'the release of the text',
      english.here,
      'Here it is|in this release|with this cycle|in this cycle|with this release',
      'there|this release|in this released|within this release|hereby|in the release',
    ],
    [
      'that it goes on about what was named before',
      english.goesOn,
      'It is| its gate|\n  Both are|they|Their gate|this|These|The feature is|the features|the proposal|' +
        'the gate|the gates|the beta|the alpha',
      'Now it is|Items|Item|thistle|The lamp|the gateway|Bother|The featured',
    ],
    [
      'that a gate is on',
      english.on,
      'on by default|is Enabled by default|defaults to on|default to true|switched on|turned on|locked on',
      'one by default|neon by default|defaults to one|defaulted to on|turned one|unlocked on|on by defaults|' + 'off by default|in on',
    ],
    [
      'that a gate is off',
      english.off,
      'off by default|is Disabled by default|defaults to off|default to false|switched off|turned off|locked off',
      'on by default|defaults to offset|turned offline|unlocked off|far off|off by defaults|returned off',
    ],
    ['that a gate is locked', english.locked, 'Locked on|locked off', 'unlocked on|locked one|locked in|blocked off'],
    ['of gates', english.gates, 'the gate is|Gates', 'gated|agate|investigates'],
    ['that a gate is named next', english.gate, 'the gate |Gates\n  |gate  ', 'gate|gate is |agate |the gated '],
  ])

  it.each([
    ['on', 'It is on by default, then turned on, and locked on.', ['on by default', 'turned on', 'locked on']],
    ['off', 'It is off by default, then turned off, and locked off.', ['off by default', 'turned off', 'locked off']],
    ['here', 'Here and in this release.', ['Here', 'in this release']],
  ] as const)('are all found: %s', (name, text, all) => expect(text.match(english[name])).toEqual(all))

  it('have other names for a last stage', () => {
    const pattern = new RegExp(`^(?:${english.stages.stable ?? ''})$`)
    expect(found(pattern, ['GA', 'general availability', 'generally available', 'available', ''])).toHaveLength(3)
  })
})

describe('counts', () => {
  const counts = (text: string) => Array.from(text.matchAll(english.counts), ([whole, number]) => [number, whole])

  it.each([
    ['40 enhancements', '40', '40 enhancements'],
    ['1 feature', '1', '1 feature'],
    ['all 120  proposals.', '120', '120  proposals'],
    ['(Forty-two) 42-feature lamp', '42', '42-feature'],
    ['12 new, 3 new tracked features', '3', '3 new tracked features'],
    ['5 announced enhancement', '5', '5 announced enhancement'],
    ['5 published proposal', '5', '5 published proposal'],
    ['5 official features', '5', '5 official features'],
    ['5 different  features', '5', '5 different  features'],
  ])('are read from "%s"', (text, number, whole) => expect(counts(text)).toEqual([[number, whole]]))

  it.each([
    ...['1.40 features', '1,040 features', 'v40 features', '1-40 features', '1040 features', '40 featured', '40 lamps', '40 old features'],
    ...['someone features', 'tone features', '40features', '40 newfeatures', '40, features'],
  ])('are not read from "%s"', (text) => expect(counts(text)).toEqual([]))

  it('are all read, in words too', () => {
    const spoken =
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    const text = spoken.replaceAll(/\w+/g, '$& features,')
    expect(counts(text).map(([number]) => english.numbers.indexOf(number ?? ''))).toEqual(Array.from({ length: 21 }, (_, number) => number))
  })
})
