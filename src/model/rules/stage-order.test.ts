import { describe, expect, it } from 'vitest'
import { aFeatureFile, fixOf, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

const life = (...steps: string[]) => ({ 'features/glow.yaml': aFeatureFile(['stages:', ...steps.map((step) => `  - ${step}`)].join('\n')) })
const step = (stage: string, release: string): string => `{ stage: ${stage}, release: "${release}" }`

describe('stages of a feature', () => {
  it.each([
    ['one after the other', [step('alpha', '1.0'), step('beta', '1.1'), step('stable', '1.2')]],
    ['two in one release', [step('alpha', '1.0'), step('beta', '1.0')]],
    ['in any order of lines', [step('stable', '1.1'), step('alpha', '1.0')]],
    ['none', []],
  ])('may be %s', (_what, steps) => expect(toldOf(steps.length === 0 ? {} : life(...steps))).toEqual([]))

  it('compare releases as versions', () => {
    expect(toldOf({ ...life(step('alpha', '1.2'), step('beta', '1.10')), 'releases/1.10.yaml': '' })).toEqual([])
  })

  it('may not go backwards', () => {
    const files = life(step('alpha', '1.1'), step('beta', '1.0'))
    expect(toldOf(files)).toEqual(['features/glow.yaml:5:29 stage-backwards'])
    expect(problemsWith(files)[0]?.fix).toBe('Correct one of the two releases.')
    expect(problemsWith(files)[0]?.message).toBe('"beta" in 1.0 comes before "alpha" in 1.1, but alpha is the earlier stage.')
  })

  it('tell one wrong release once', () => {
    expect(toldOf(life(step('alpha', '1.2'), step('beta', '1.0'), step('stable', '1.1')))).toEqual([
      'features/glow.yaml:5:29 stage-backwards',
    ])
  })

  it('stand once each', () => {
    const files = life(step('alpha', '1.0'), step('beta', '1.1'), step('alpha', '1.2'))
    expect(toldOf(files)).toEqual(['features/glow.yaml:6:14 duplicate-stage'])
    expect(problemsWith(files)[0]?.fix).toBe('Keep the release in which the feature first reached it.')
    expect(problemsWith(files)[0]?.message).toBe('The stage "alpha" stands here for 1.2 and above for 1.0.')
  })

  it('are those of the site', () => {
    expect(toldOf(life(step('Beta', '1.0'), step('ga', '1.1')))).toEqual([
      'features/glow.yaml:4:14 unknown-stage',
      'features/glow.yaml:5:14 unknown-stage',
    ])
    expect(fixOf(life(step('Beta', '1.0')))).toBe('Did you mean "beta"?')
    expect(problemsWith(life(step('ga', '1.0')))[0]?.message).toBe('"ga" is not one of the site\'s stages.')
    expect(fixOf(life(step('ga', '1.0')))).toBe('Use one of alpha, beta, stable, deprecated, disabled, removed.')
  })

  it('in the history of a gate too', () => {
    const gates = 'gates:\n  - name: Glow\n    history:\n      - { release: "1.0", stage: alhpa }'
    expect(toldOf({ 'features/glow.yaml': aFeatureFile(gates) })).toEqual(['features/glow.yaml:6:34 unknown-stage'])
  })
})
