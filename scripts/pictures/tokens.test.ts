import { expect, test } from 'vitest'
import { readTokens } from './tokens.ts'

test('colours are those of the style sheet', () => expect(readTokens().accent).toMatch(/^#[0-9a-f]{6}$/i))
test('a colour that is not there any more is missed', () =>
  expect(() => readTokens('--paper: light-dark(#ffffff, #000000);')).toThrow('--shoal'))
