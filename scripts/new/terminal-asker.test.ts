import { describe, expect, it } from 'vitest'
import { matches } from './terminal-asker.ts'

describe('matches', () => {
  const choice = { value: 'quiet-wire', label: 'Quiet wire', hint: 'RFC-12, glass' }
  it.each(['', 'quiet', 'wire 12', 'GLASS', 'quiet-wire'])('finds a feature by "%s"', (typed) => expect(matches(typed, choice)).toBe(true))
  it('wants every word', () => expect(matches('wire 13', choice)).toBe(false))
})
