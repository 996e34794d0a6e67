import { describe, expect, it } from 'vitest'
import { languageFinding } from './language-finding.ts'

describe('the language of a block of code', () => {
  it.each(['yaml', 'YML', 'sh', 'text', 'foolang', 'c++', 'a:b', '{x}'])('may be %s', (written) =>
    expect(languageFinding(written)).toBeUndefined(),
  )

  it.each([
    ['ymal', 'Did you mean "yaml"?'],
    ['yaml:foo.yaml', 'Write yaml title="foo.yaml".'],
    ['JS:src/a.js', 'Write JS title="src/a.js".'],
    ['{.yaml}', 'Write yaml alone.'],
    ['{.yaml', 'Write yaml alone.'],
    ['{yaml}', 'Write yaml alone.'],
  ])('is told when it is a slip: %s', (written, fix) =>
    expect(languageFinding(written)).toEqual({
      code: 'code-block-option',
      severity: 'advice',
      message: `"${written}" is no language that can be highlighted, so the block stays plain.`,
      fix,
    }),
  )

  it('draws nothing', () => {
    expect(languageFinding('mermaid')?.message).toBe('Diagrams of Mermaid are not drawn here: readers see their code.')
  })
})
