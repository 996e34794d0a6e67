import { describe, expect, it } from 'vitest'
import { aPostFile, problemsWith, type Files } from '../../sources/content-folder.builder.ts'

const registry: Files = {
  'site.yaml':
    'project: Lantern\ntitle: The Wick\nurl: https://wick.example\nproposal: { label: LEP, path: leps, url: "https://git.example/lamp/leps/issues/:number" }\nstages: [trial, steady, removed]\n',
  'releases/1.0.yaml':
    'date: 2024-01-10\ncycleStart: 2023-10-02\nendOfLife: 2024-12-31\nleads: [ada]\nannounced: { total: 40, trial: 30 }\n'.replace(
      ', trial: 30',
      '',
    ),
  'releases/1.1.yaml': 'date: 2024-07-10\nleads: [ben]\n',
  'people/ben.yaml': 'name: Ben Flint\n',
  'features/quiet-wire.yaml':
    'title: A wire that does not hum\nshortTitle: Quiet wire for lamps\nsig: wire\nproposal: 12\nstages:\n  - { stage: trial, release: "1.0" }\n  - { stage: steady, release: "1.1" }\n' +
    'gates:\n  - name: QuietWire\n    history:\n      - { release: "1.0", stage: trial, default: false }\n      - { release: "1.1", stage: steady, default: true, locked: true }\n',
  'features/clear-glass.yaml':
    'title: Clear glass in all lamps\nsig: glass\nproposal: 30\nstages:\n  - { stage: trial, release: "1.1" }\n  - { stage: removed, release: "1.2", planned: true }\ngates: [ClearGlass]\n',
}

/** Codes that a post with this text is told, by place, beside the finding that it has no feature. */
function told(text: string, keys = '', file = 'posts/second.mdx'): string[] {
  return problemsWith({ ...registry, [file]: aPostFile(keys, text) })
    .filter((problem) => problem.file === file && /^(?:contradicted|unlinked)-/.test(problem.code))
    .map(({ line, column, code }) => `${line}:${column} ${code}`)
}

const link = '[quiet wire](/features/quiet-wire/)'

describe('stages in prose', () => {
  it.each([
    ['after the feature', `The ${link} became steady in 1.1.`, `The ${link} became steady in 1.0.`],
    ['in a list of steps', `${link}: trial in 1.0, steady in 1.1.`, `${link}: trial in 1.1, steady in 1.1.`],
    ['in parentheses', `${link} (trial, 1.0) is quiet.`, `${link} (steady, 1.0) is quiet.`],
    ['after the release', `1.1 made the ${link} steady.`, `1.0 made the ${link} steady.`],
    ['by a month', `${link} was steady in July 2024.`, `${link} was steady in June 2024.`],
    ['by its number', 'LEP-12 has been steady since 1.1.', 'LEP-12 has been steady since 1.0.'],
    ['by its title', 'Clear glass in all lamps is trial since 1.1.', 'Clear glass in all lamps is trial since 1.0.'],
    ['by its gate', '`QuietWire` is steady since v1.1.', '`QuietWire` is steady since v1.0.'],
    ['in the next sentence', `See ${link}. It was trial in 1.0.`, `See ${link}. It was trial in 1.1.`],
    [
      'in a table',
      `| Feature | Life |\n| --- | --- |\n| ${link} | Steady in 1.1 |`,
      `| Feature | Life |\n| --- | --- |\n| ${link} | Steady in 1.0 |`,
    ],
    [
      'under a release',
      `| Feature | In 1.1 |\n| --- | --- |\n| ${link} | Steady |`,
      `| Feature | In 1.1 |\n| --- | --- |\n| ${link} | Trial |`,
    ],
  ])('are compared %s', (_, right, wrong) => {
    expect(told(right, 'features: [quiet-wire, clear-glass]')).toEqual([])
    expect(told(wrong, 'features: [quiet-wire, clear-glass]')).toEqual([expect.stringMatching(/ contradicted-stage$/)])
  })

  it('are told where they stand', () => {
    expect(told(`First line.\n\nThe ${link} became steady in 1.0.`)).toEqual(['9:48 contradicted-stage'])
  })

  it('may still hold in a later release when the text says so', () => {
    expect(told(`The ${link} was still trial in 1.0, and steady in 1.1.`)).toEqual([])
    expect(told(`As of 1.2 the ${link} is still steady.`)).toEqual([])
  })

  it('are those of the only feature of a post that names none', () => {
    expect(told('It was steady in 1.0.', 'features: [quiet-wire]')).toHaveLength(1)
    expect(told('It was steady in 1.0.')).toEqual([])
  })

  it('are read from the release of a retrospective', () => {
    const retrospective = (text: string): string[] => {
      const file = aPostFile("release: '1.1'", text).replace('kind: essay', 'kind: retrospective')
      return problemsWith({ ...registry, 'posts/second.mdx': file }).flatMap(({ code }) => (/^contradicted/.test(code) ? [code] : []))
    }
    expect(retrospective(`${link} became steady here.`)).toEqual([])
    expect(retrospective(`${link} became trial here.`)).toEqual(['contradicted-stage'])
    expect(retrospective('[Clear glass](/features/clear-glass/) became steady.')).toEqual(['contradicted-stage'])
  })

  it.each([
    ['wishes', `The ${link} could be steady in 1.0.`],
    ['denials', `The ${link} was not steady in 1.0.`],
    ['flags in code', `The ${link} has a flag \`--hum\`, steady in 1.0.`],
    ['patches', `The ${link} is steady since 1.0.3.`],
    ['versions of other programs', `The ${link} is steady on Torch 1.0.`],
    ['code', `The ${link}:\n\n\`\`\`text\nsteady in 1.0\n\`\`\``],
    ['comments', `The ${link}. {/* steady in 1.0 */}`],
    ['what began earlier', `Since the lamp was introduced in 1.0, the ${link} has become steady.`],
    ['what goes on', `The ${link} continues as steady in 1.2.`],
    ['gates that differ in a number', 'The gate `QuietWire2` hums.'],
    ['stages on the way out that it never had', `The ${link} kept a field removed in 1.0.`],
  ])('are left alone in %s', (_, text) => expect(told(text)).toEqual([]))
})

describe('other facts in prose', () => {
  it.each([
    ['the number of a link', '[LEP-12](/features/quiet-wire/)', '[LEP-30](/features/quiet-wire/)', 'contradicted-proposal'],
    [
      'the number of a link elsewhere',
      '[LEP-12](https://git.example/lamp/leps/issues/12)',
      '[LEP-12](https://git.example/lamp/leps/issues/30)',
      'contradicted-proposal',
    ],
    [
      'the number of a folder',
      '[LEP-12](https://git.example/lamp/leps/tree/12-quiet)',
      '[LEP-12](https://git.example/lamp/leps/tree/30-clear)',
      'contradicted-proposal',
    ],
    ['the number behind a name', `${link} (LEP-12)`, `${link} (LEP-30)`, 'contradicted-proposal'],
    ['a number that is none', 'LEP-12 hums.', 'LEP-13 hums.', 'unlinked-proposal'],
    ['a bare number', 'LEP-12 hums.', 'LEP-30 hums.', 'unlinked-proposal'],
    ['the gate of a feature', `${link}, gate \`QuietWire\`.`, `${link}, gate \`ClearGlass\`.`, 'contradicted-gate'],
    ['a slip in the name of a gate', `${link}, gate \`QuietWire\`.`, `${link}, gate \`QuitWire\`.`, 'contradicted-gate'],
    [
      'the default of a gate',
      'The gate `QuietWire` is on by default since 1.1.',
      'The gate `QuietWire` is on by default since 1.0.',
      'contradicted-gate',
    ],
    ['a lock', 'The gate `QuietWire` is locked on since 1.1.', 'The gate `QuietWire` is locked on since 1.0.', 'contradicted-gate'],
    ['the day of a release', '1.0 was released on January 10, 2024.', '1.0 was released on January 11, 2024.', 'contradicted-day'],
    ['the month of a release', '1.0 came out in January 2024.', '1.0 came out in February 2024.', 'contradicted-day'],
    ['a day behind a release', 'It is part of 1.0 of January 10, 2024.', 'It is part of 1.0 of January 11, 2024.', 'contradicted-day'],
    ['a day in digits', '1.0 came out on 2024-01-10.', '1.0 came out on 2024-01-12.', 'contradicted-day'],
    ['the start of a cycle', 'Work on 1.0 began on 2 October 2023.', 'Work on 1.0 began on 3 October 2023.', 'contradicted-day'],
    [
      'the end of support',
      'Support for 1.0 ended on December 31, 2024.',
      'Support for 1.0 ended on December 30, 2024.',
      'contradicted-day',
    ],
    ['a count', 'For 1.0 the team announced 40 enhancements.', 'For 1.0 the team announced 41 enhancements.', 'contradicted-count'],
    ['a lead', 'Ada Lamp led the release team of 1.0.', 'Ben Flint led the release team of 1.0.', 'contradicted-lead'],
  ])('%s is compared', (_, right, wrong, code) => {
    expect(told(right, 'features: [quiet-wire]')).toEqual([])
    expect(told(wrong, 'features: [quiet-wire]')).toEqual([expect.stringContaining(` ${code}`)])
  })

  it('are warnings that say what the registry says', () => {
    const [problem] = problemsWith({ ...registry, 'posts/second.mdx': aPostFile('', `The ${link} became steady in 1.0.`) })
    expect(problem).toMatchObject({
      severity: 'warning',
      message: 'The text says "steady in 1.0", and the registry says Quiet wire for lamps (quiet-wire): trial in 1.0, steady in 1.1.',
    })
  })

  it('are compared in summaries of features and releases too', () => {
    const feature = registry['features/quiet-wire.yaml'] as string // a text above
    expect(problemsWith({ ...registry, 'features/quiet-wire.yaml': `${feature}summary: Steady since 1.0.\n` })).toMatchObject([
      { code: 'contradicted-stage', line: 13, column: 10 },
    ])
  })
})

describe('what the registry says', () => {
  it.each([
    [
      'of a feature with a plan',
      '[Clear glass](/features/clear-glass/) became steady in 1.1.',
      '"steady in 1.1"',
      'Clear glass in all lamps (clear-glass): trial in 1.1, removed in 1.2 (planned)',
    ],
    [
      'of a gate',
      'The gate `QuietWire` is on by default since 1.0.',
      '"on by default since 1.0"',
      'QuietWire: off from 1.0 (trial), on, locked from 1.1 (steady)',
    ],
    [
      'of a lock',
      'The gate `QuietWire` is locked on since 1.0.',
      '"locked on since 1.0"',
      'QuietWire: off from 1.0 (trial), on, locked from 1.1 (steady)',
    ],
    ['of a day', '1.0 came out on 2024-01-12.', '"2024-01-12"', '1.0: date 10 January 2024'],
    ['of a cycle', 'Work on 1.0 began on 3 October 2023.', '"3 October 2023"', '1.0: cycleStart 2 October 2023'],
    ['of two releases', 'Unlike 1.1, 1.0 came out on 2024-01-12.', '"2024-01-12"', '1.0: date 10 January 2024; 1.1: date 10 July 2024'],
    ['of a count', 'For 1.0 the team announced 41 enhancements.', '"41 enhancements"', '1.0: announced total 40'],
    ['of a lead', 'Ben Flint led the release team of 1.0.', '"Ben Flint"', '1.0: Ada Lamp'],
    ['of a number', '[LEP-30](/features/quiet-wire/)', '"LEP-30"', 'the number is 12'],
  ])('is told %s', (_, text, said, known) => {
    const found = problemsWith({ ...registry, 'posts/second.mdx': aPostFile('features: [quiet-wire]', text) })
    expect(found.filter(({ code }) => code.startsWith('contradicted-')).map(({ message }) => message)).toEqual([
      `The text says ${said}, and the registry says ${known}.`,
    ])
  })
})

it('what is told of prose says what the registry knows and what to do', () => {
  const wordsOf = (text: string) =>
    problemsWith({ ...registry, 'posts/second.mdx': aPostFile('features: [12]', text) })
      .filter(({ code }) => /^(?:contradicted|unlinked)-/.test(code))
      .map(({ severity, message, fix }) => [severity, message, fix])
  expect(wordsOf('LEP-30 hums.')).toEqual([
    ['advice', expect.stringMatching(/^"LEP-30" is .*; nothing else in this text confirms that it is meant\.$/), 'Link the number to /features/clear-glass/, or correct it.'],
  ]) // prettier-ignore
  expect(wordsOf('LEP-13 hums.')).toEqual([['advice', expect.stringContaining('"LEP-13" is '), 'Link it, or correct the number.']])
  expect(wordsOf(`${link} is steady in 1.0.`)).toEqual([
    [
      'warning',
      expect.stringMatching(/^The text says ".*", and the registry says .*\.$/),
      'Correct whichever is wrong, or word the sentence so that it cannot be misread.',
    ],
  ])
})
