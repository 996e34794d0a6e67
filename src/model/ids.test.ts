import { describe, expect, it } from 'vitest'
import { idOfFile, isId, nearest } from './ids.ts'

describe('isId', () => {
  it.each(['sig-network', '1.33', 'a', 'x_y', 'v1.0-beta'])('accepts %s', (id) => expect(isId(id)).toBe(true))
  it.each(['', 'Upper', 'a b', '-a', 'a-', 'a--b', '../a', 'ü', 'a/b', 'a'.repeat(121)])('refuses %j', (id) => expect(isId(id)).toBe(false))
})

describe('idOfFile', () => {
  it.each([
    ['sig-network.yaml', 'sig-network'],
    ['1.33.yaml', '1.33'],
    ['a-post/index.mdx', 'a-post'],
    ['a-post.md', 'a-post'],
    ['index.md', 'index'],
  ])('of %s is %s', (file, id) => expect(idOfFile(file)).toBe(id))
})

describe('nearest', () => {
  const names = ['sig-network', 'sig-node', 'sig-storage', '1.34', '1.33']
  it.each([
    ['sig-netwrok', 'sig-network'],
    ['Sig-Node', 'sig-node'],
    ['v1.34', '1.34'],
    ['sig-storag', 'sig-storage'],
  ])('of %s is %s', (text, guess) => expect(nearest(text, names)).toBe(guess))
  it('is nothing when no name is like it', () => expect(nearest('banana', names)).toBeUndefined())
  it('does not depend on the order of the names', () => {
    expect(nearest('1.35', ['1.34', '1.33'])).toBe(nearest('1.35', ['1.33', '1.34']))
  })
})
