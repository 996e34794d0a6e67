import { describe, expect, it } from 'vitest'
import { findIdIn, idOfFile, isId, nearest } from './ids.ts'

describe('isId', () => {
  it.each(['sig-network', '1.33', 'a', 'x_y', 'v1.0-beta'])('accepts %s', (id) => expect(isId(id)).toBe(true))
  it.each(['', 'Upper', 'a b', '-a', 'a-', 'a--b', '../a', 'ü', 'a/b', 'a'.repeat(121)])('refuses %j', (id) => expect(isId(id)).toBe(false))
})

describe('findIdIn', () => {
  it.each([
    ['SIG Network', 'sig-network'],
    ['x.y_z', 'x.y_z'],
    ['Lamps & -- glass', 'lamps-glass'],
    ['-.Name!_', 'name'],
    ['(a)', 'a'],
    ['Zoë OBrien', 'zoe-obrien'],
    ['Łukasz O’Brien-Sørensen', 'lukasz-obrien-sorensen'],
    ['ﬁrst Ⅳ', 'first-iv'],
    ['春 a', 'a'],
  ])('of %j is %s', (text, id) => expect(findIdIn(text)).toBe(id))
  it.each(['', '!!!', 'x'.repeat(121)])('is nothing in %j', (text) => expect(findIdIn(text)).toBeUndefined())
  it('may be as long as an id', () => expect(findIdIn('x'.repeat(120))).toBe('x'.repeat(120)))
})

describe('idOfFile', () => {
  it.each([
    ['sig-network.yaml', 'sig-network'],
    ['1.33.yaml', '1.33'],
    ['a-post/index.mdx', 'a-post'],
    ['a-post.md', 'a-post'],
    ['index.md', 'index'],
    ['posts/a-post.md', 'a-post'],
    ['sigs/wire.yml', 'wire'],
    ['a.md.orig', 'a.md.orig'],
  ])('of %s is %s', (file, id) => expect(idOfFile(file)).toBe(id))
})

describe('nearest', () => {
  const names = ['sig-network', 'sig-node', 'sig-storage', '1.34', '1.33']
  it.each([
    ['sig-netwrok', 'sig-network'],
    ['Sig-Node', 'sig-node'],
    ['v1.34', '1.34'],
    ['sig-storag', 'sig-storage'],
    ['sig-storeg', 'sig-storage'],
    ['sgi-node', 'sig-node'],
  ])('of %s is %s', (text, guess) => expect(nearest(text, names)).toBe(guess))
  it('is nothing when no name is like it', () => expect(nearest('banana', names)).toBeUndefined())
  it.each(['btea', 'ebta', 'betaa', 'bta'])('of %s, one slip away, is beta', (text) => expect(nearest(text, ['beta'])).toBe('beta'))
  it.each(['bxya', 'bxea', 'btxa', 'eb'])('of %s, two slips away, is not', (text) => expect(nearest(text, ['beta'])).toBeUndefined())
  it('counts neighbours that changed places as one slip more', () => expect(nearest('qqqbel', ['stable'])).toBeUndefined())
  it('is the nearer one, and the first by name of those that are as near', () => {
    expect(nearest('sig-node', ['sig-node', 'sig-mope'])).toBe('sig-node')
    expect(nearest('1.35', ['1.34', '1.33'])).toBe('1.33')
  })
  it.each([
    ['network', 'sig-network'],
    ['Storage', 'sig-storage'],
    ['beta-gates', 'the-beta-gates'],
    ['lamp', 'a-lamp'],
  ])('of %s, which is near to none, is one that has the word: %s', (text, guess) => {
    const more = [...names, 'the-beta-gates', 'lamp-post', 'a-lamp', 'b-lamp']
    expect(nearest(text, more)).toBe(guess)
    expect(nearest(text, more.toReversed())).toBe(guess)
  })
  it.each(['sig', 'netwo-', 'twork', 'gates-beta'])('of %s, no word of theirs, is none', (text) =>
    expect(nearest(text, [...names, 'the-beta-gates'])).toBeUndefined(),
  )
  it('does not depend on the order of the names', () => {
    expect(nearest('1.35', ['1.34', '1.33'])).toBe(nearest('1.35', ['1.33', '1.34']))
  })
})
