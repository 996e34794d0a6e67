import { describe, expect, it } from 'vitest'
import { aFeatureFile, aPostFile, contentFolder, fixOf, soundContent, today, toldOf } from './content-folder.builder.ts'
import { checkContent } from './check-content.ts'
import { listContent } from './content-files.ts'
import { readSite } from './read-site.ts'

const read = (text: string) => {
  const dir = contentFolder({ 'site.yaml': text })
  return readSite(dir, listContent(dir))
}
const names = 'project: Lantern\ntitle: The Wick\n'
const other = `${names}url: https://wick.example\nstages: [lit, bright]\ngroup: { singular: Team, plural: Teams, path: teams }\n`
const ofOtherWords = {
  'features/glow.yaml': aFeatureFile('stages:\n  - { stage: lit, release: "1.0" }'),
  'posts/glow.mdx': aPostFile('', '[Wire](/teams/wire/)'),
}

describe('readSite', () => {
  it('gives what the file says', () => expect(read(other).data).toMatchObject({ title: 'The Wick', stages: ['lit', 'bright'] }))

  it.each([
    ['group: { singular: Team, plural: Teams }', { singular: 'Team', plural: 'Teams', path: 'sigs' }],
    ['group: { singular: Team }', { singular: 'Team', plural: 'Teams', path: 'sigs' }],
    ['group: { plural: Crews }', { singular: 'Crew', plural: 'Crews', path: 'sigs' }],
    ['group: { path: teams }', { singular: 'SIG', plural: 'SIGs', path: 'teams', long: 'Special interest group' }],
    ['proposal: { label: RFC }', { label: 'RFC', path: 'keps' }],
  ])('fills in what %s leaves out', (words, expected) => {
    const { data, problems } = read(`${names}url: https://wick.example\n${words}\n`)
    expect(words.startsWith('group') ? data.group : data.proposal).toEqual(expected)
    expect(problems).toEqual([])
  })

  it('keeps the keys that can be used when another cannot', () => {
    const { data, isCertain } = read(`${other}colour: red\nlanguage:\n`)
    expect(data).toMatchObject({ title: 'The Wick', stages: ['lit', 'bright'], language: 'en' })
    expect(isCertain).toBe(true)
  })

  it.each([
    ['the stages cannot be read', 'stages: lit\n', false],
    ['another key cannot be read', 'language: [en]\n', true],
    ['the YAML is broken and may hold the stages', 'tagline: a: b\nstages: [lit]\n', false],
    ['the YAML is broken and holds no words', 'tagline: a: b\n', true],
  ])('says whether its words are certain when %s', (_when, added, isCertain) => {
    expect(read(`${names}url: https://wick.example\n${added}`).isCertain).toBe(isCertain)
  })
})

describe('problems of site.yaml', () => {
  it('are told with their places', () => {
    expect(toldOf({ 'site.yaml': `${names}url: wick.example\ngruop: {}\n` })).toEqual([
      'site.yaml:3:6 wrong-value',
      'site.yaml:4:1 unknown-key',
    ])
  })

  it('do not make the words of the project wrong elsewhere', () => {
    expect(toldOf({ ...ofOtherWords, 'site.yaml': other })).toEqual([])
    expect(toldOf({ ...ofOtherWords, 'site.yaml': other.replace('title: The Wick\n', '') })).toEqual(['site.yaml:1:1 missing-key'])
    expect(toldOf({ ...ofOtherWords, 'site.yaml': `${other}tagline: a: b\n` })).toEqual(['site.yaml:6:10 yaml-syntax'])
    expect(toldOf({ ...ofOtherWords, 'site.yaml': Buffer.from([0xff]) })).toEqual(['site.yaml:1:1 not-utf-8'])
  })

  it('begin with its absence', () => {
    const { 'site.yaml': _, ...rest } = soundContent
    expect(checkContent(contentFolder(rest), today).problems).toMatchObject([
      { code: 'site-missing', file: 'site.yaml', line: 1, column: 1 },
    ])
    expect(checkContent(contentFolder({ ...rest, 'site.yml': other }), today).problems).toMatchObject([
      { fix: 'Rename site.yml to site.yaml.' },
    ])
  })

  it('are only its own', () => expect(fixOf({ 'site.yaml': `${names}` })).toBe('Add "url: …".'))
})
