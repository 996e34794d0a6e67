import { describe, expect, it } from 'vitest'
import { aFeatureFile, aPostFile, fixOf, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

const naming = (features: string) => ({ 'posts/x.mdx': aPostFile(`features: [${features}]`) })

describe('features of a post', () => {
  it('may be named by id and by number', () => expect(toldOf(naming('quiet-wire, 12'))).toEqual([]))

  it.each([
    ['quiet-wier', 'unknown-feature', 'Did you mean "quiet-wire"?'],
    ['hush', 'unknown-feature', 'It is called "quiet-wire" now: write that.'],
    ['"12"', 'unknown-feature', 'Write the number of a proposal without quotes: 12.'],
    ['99', 'unknown-proposal', 'Correct the number, or give the feature the key "proposal".'],
  ])('%s is %s', (features, code, fix) => {
    expect(toldOf(naming(features))).toEqual([`posts/x.mdx:6:12 ${code}`])
    expect(fixOf(naming(features))).toBe(fix)
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
