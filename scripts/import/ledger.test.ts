import { expect, test } from 'vitest'
import { ledgerText, parseLedger } from './ledger.ts'
import { UsageError } from '../lib/flags.ts'

test('is written one entry a line, by name, and read back', () => {
  const text = ledgerText(new Map([['b', { title: 'B' }], ['a', { 'stages/alpha': { release: '1.29' } }]])) // prettier-ignore
  expect(text).toBe('{\n"a": {"stages/alpha":{"release":"1.29"}},\n"b": {"title":"B"}\n}\n')
  expect(ledgerText(parseLedger(text, 'imported.json'))).toBe(text)
})

test('no file is an empty ledger', () => {
  expect(parseLedger(undefined, 'imported.json').size).toBe(0)
})

test.each(['<<<<<<< HEAD', '[]', '{"a": 1}'])('a damaged one is refused by name: %s', (text) => {
  expect(() => parseLedger(text, 'content/features/imported.json')).toThrow(UsageError)
  expect(() => parseLedger(text, 'content/features/imported.json')).toThrow(/^content\/features\/imported\.json is damaged/)
})
