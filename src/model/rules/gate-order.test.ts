import { describe, expect, it } from 'vitest'
import { aFeatureFile, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

const history = (...releases: string[]) => ({
  'features/glow.yaml': aFeatureFile(
    [
      'gates:',
      '  - Plain',
      '  - name: Glow',
      '    history:',
      ...releases.map((release) => `      - { stage: alpha, release: "${release}" }`),
    ].join('\n'),
  ),
})

describe('history of a gate', () => {
  it('runs forward', () => expect(toldOf(history('1.0', '1.1', '1.1', '1.2'))).toEqual([]))
  it('may not run back', () => {
    expect(toldOf(history('1.1', '1.0', '1.2'))).toEqual(['features/glow.yaml:8:34 gate-order'])
    expect(problemsWith(history('1.1', '1.0'))).toMatchObject([
      {
        message: 'The history of Glow goes back from 1.1 to 1.0 here.',
        fix: 'Put the steps in the order of their releases, or correct one of the two.',
      },
    ])
  })
})
