import { describe, expect, it } from 'vitest'
import { aFeatureFile, aPostFile, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

describe('ids', () => {
  it('may be the same in two collections', () =>
    expect(toldOf({ 'posts/wire.mdx': aPostFile(), 'people/wire.yaml': 'name: Wire\n' })).toEqual([]))

  it('belong to one file', () => {
    const files = { 'posts/x.md': aPostFile(), 'posts/x/index.mdx': aPostFile() }
    expect(toldOf(files)).toEqual(['posts/x/index.mdx:1:1 duplicate-id'])
    expect(problemsWith(files)).toMatchObject([
      { message: 'The id "x" already belongs to posts/x.md.', fix: 'Rename one of the two files, or delete it.' },
    ])
  })

  it('belong to one file even if it cannot be read', () => {
    expect(toldOf({ 'features/quiet-wire.mdx': 'nothing' })).toEqual([
      'features/quiet-wire.mdx:1:1 front-matter-missing',
      'features/quiet-wire.yaml:1:1 duplicate-id',
    ])
  })

  it('differ in more than case', () => {
    expect(toldOf({ 'people/Ada.yaml': 'name: A\n' })).toEqual(['people/Ada.yaml:1:1 bad-file-name', 'people/ada.yaml:1:1 duplicate-id'])
  })
})

describe('former ids', () => {
  it.each([
    ['of one feature', { 'features/glow.yaml': aFeatureFile('aliases: [shine]') }, []],
    ['of a feature and a person’s now', { 'features/glow.yaml': aFeatureFile('aliases: [ada]') }, []],
    ['of a feature and of a group', { 'features/glow.yaml': aFeatureFile('aliases: [cable]') }, []],
    [
      'that a feature has now',
      { 'features/glow.yaml': aFeatureFile('aliases: [x, quiet-wire]') },
      ['features/glow.yaml:3:14 duplicate-id'],
    ],
    ['that are the own id', { 'features/glow.yaml': aFeatureFile('aliases: [glow]') }, ['features/glow.yaml:3:11 duplicate-id']],
    ['that stand twice', { 'features/glow.yaml': aFeatureFile('aliases: [a, a]') }, ['features/glow.yaml:3:14 duplicate-id']],
    ['that another group had', { 'sigs/oil.yaml': 'name: Oil\naliases: [cable]\n' }, ['sigs/wire.yaml:2:11 duplicate-id']],
  ])('%s', (_what, files, told) => expect(toldOf(files)).toEqual(told))
})

it.each([
  ['aliases: [hush]', 'The former id "hush" already belongs to features/glow.yaml.', 'Delete it here or there.'],
  ['aliases: [hum, hum]', '"hum" stands in this file already.', 'Delete it here.'],
])('a former id that is taken says by whom: %s', (keys, message, fix) => {
  const files = { 'features/glow.yaml': aFeatureFile('aliases: [hush]'), 'features/quiet-wire.yaml': aFeatureFile(keys) }
  expect(problemsWith(files)).toMatchObject([{ code: 'duplicate-id', file: 'features/quiet-wire.yaml', message, fix }])
})
