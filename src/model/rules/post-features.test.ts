import { describe, expect, it } from 'vitest'
import { aFeatureFile, aPostFile, fixOf, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

const naming = (features: string) => ({ 'posts/x.mdx': aPostFile(`features: [${features}]`) })

describe('features of a post', () => {
  it('may be named by id and by number', () => expect(toldOf(naming('quiet-wire, 12'))).toEqual([]))

  it.each([
    ['quiet-wier', 'unknown-feature', 'Did you mean "quiet-wire"?'],
    ['hush', 'unknown-feature', 'It is called "quiet-wire" now: write that.'],
    ['"12"', 'unknown-feature', 'Write the number of a proposal without quotes: 12.'],
    ['"12th"', 'unknown-feature', 'Use the name of a file in features/, or add features/12th.yaml.'],
    ['"no-12"', 'unknown-feature', 'Use the name of a file in features/, or add features/no-12.yaml.'],
    ['"99"', 'unknown-feature', 'Use the name of a file in features/, or add features/99.yaml.'],
    ['99', 'unknown-proposal', 'Correct the number, or give the feature the key "proposal".'],
  ])('%s is %s', (features, code, fix) => {
    expect(toldOf(naming(features))).toEqual([`posts/x.mdx:6:12 ${code}`])
    expect(fixOf(naming(features))).toBe(fix)
  })

  it('are not missed where a file that may have them cannot be read', () => {
    expect(toldOf({ ...naming('99'), 'features/glow.yaml': aFeatureFile('proposal: 99\ncolour: red') })).toEqual([
      'features/glow.yaml:4:1 unknown-key',
    ])
    expect(toldOf({ ...naming('99'), 'people/eve.yaml': 'name: 99 Eve\ncolour: red\n' })).toContain('posts/x.mdx:6:12 unknown-proposal')
  })

  it('need an id where two share a number', () => {
    const told = problemsWith({ ...naming('quiet-wire, 12'), 'features/glow.yaml': aFeatureFile('proposal: 12') })
    expect(told.filter(({ severity }) => severity === 'error')).toEqual([
      {
        code: 'ambiguous-proposal',
        severity: 'error',
        file: 'posts/x.mdx',
        line: 6,
        column: 24,
        message: 'KEP-12 belongs to 2 features.',
        fix: 'Name the one you mean by its file: "glow" or "quiet-wire".',
      },
    ])
  })

  it('are called as site.yaml says', () => {
    const site = 'project: L\ntitle: W\nurl: https://x.example\nproposal: { label: RFC, path: rfcs }\n'
    expect(problemsWith({ ...naming('99'), 'site.yaml': site })[0]?.message).toBe('No feature in features/ has the proposal RFC-99.')
  })
})
