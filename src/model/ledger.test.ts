import { describe, expect, it } from 'vitest'
import { ledgerFile, ledgerLines, ledgerWith } from './ledger.ts'

it('the ledger of a collection is in its folder', () => expect(ledgerFile('posts')).toBe('posts/urls.txt'))

describe('ledgerLines', () => {
  it('gives addresses with their lines', () => {
    expect(ledgerLines('# ours\n/a/\r\n\n /b.html \n')).toEqual([
      { address: '/a/', line: 2 },
      { address: '/b.html', line: 4 },
    ])
  })
})

describe('ledgerWith', () => {
  it.each([
    ['', ['/b/', '/a/'], '/a/\n/b/\n'],
    ['/c/\n/a/\n', ['/b/', '/a/'], '/a/\n/b/\n/c/\n'],
    ['/z/\n# ours\n', [], '# ours\n/z/\n'],
    ['/z/\n  # theirs\n', [], '  # theirs\n/z/\n'],
  ])('adds to %j and takes nothing out', (text, addresses, after) => expect(ledgerWith(text, addresses)).toBe(after))
})
