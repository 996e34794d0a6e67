import { describe, expect, it } from 'vitest'
import { aFeatureFile, aPostFile, fixOf, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

describe('ids that entries name', () => {
  it('may be those of any entry', () => {
    expect(
      toldOf({
        'releases/1.1.yaml': 'date: 2024-07-10\nleads: [ada]\n',
        'series/story.yaml': 'title: The story\nrelease: "1.0"\n',
        'features/glow.yaml': aFeatureFile('participating: [glass]\nreplacedBy: quiet-wire\nstages: [{ stage: alpha, release: "1.0" }]'),
        'posts/x.mdx': aPostFile('sigs: [wire]\nfeatures: [quiet-wire]\nrelease: "1.1"\nhold: "1.0"\nseries: { id: story, part: 1 }'),
      }),
    ).toEqual([])
  })

  it('are told at their places when no entry has them', () => {
    expect(
      toldOf({
        'releases/1.1.yaml': 'date: 2024-07-10\nleads: [ada, nobody]\n',
        'series/story.yaml': 'title: The story\nrelease: "9.0"\n',
        'features/glow.yaml': [
          'title: Glow', 'sig: oil', 'participating: [glass, moth]', 'replacedBy: nothing', 'stages:', '  - { stage: alpha, release: "9.1" }',
          'gates:', '  - name: Glow', '    history:', '      - { release: "9.2", stage: alpha }', '',
        ].join('\n'),
        'posts/x.mdx': aPostFile('sigs: [oil]\nrelease: "9.3"\nhold: "9.4"\nseries: { id: saga, part: 1 }').replace('[ada]', '[ada, nobody]'),
      }),
    ).toEqual([
      'features/glow.yaml:2:6 unknown-sig',
      'features/glow.yaml:3:24 unknown-sig',
      'features/glow.yaml:4:13 unknown-feature',
      'features/glow.yaml:6:30 unknown-release',
      'features/glow.yaml:10:20 unknown-release',
      'posts/x.mdx:4:16 unknown-person',
      'posts/x.mdx:6:8 unknown-sig',
      'posts/x.mdx:7:10 unknown-release',
      'posts/x.mdx:8:7 unknown-release',
      'posts/x.mdx:9:15 unknown-series',
      'releases/1.1.yaml:2:14 unknown-person',
      'series/story.yaml:2:10 unknown-release',
    ])
  }) // prettier-ignore

  it.each([
    ['sigs: [wier]', 'Did you mean "wire"?'],
    ['sigs: [oil]', 'Use the name of a file in sigs/, or add sigs/oil.yaml.'],
    ['sigs: [cable]', 'It is called "wire" now: write that.'],
    ['release: "1.1.0"', 'Did you mean "1.1"?'],
    ['release: "1.8"', 'The releases are 1.0 to 1.2: correct it, or add releases/1.8.yaml.'],
    ['series: { id: stroy, part: 1 }', 'Did you mean "story"?'],
  ])('%s: %s', (keys, fix) => expect(fixOf({ 'posts/x.mdx': aPostFile(keys) })).toBe(fix))

  it('are quoted', () => {
    expect(problemsWith({ 'posts/x.mdx': aPostFile('release: "9.9"') })[0]?.message).toBe('"9.9" is not in releases/.')
  })

  it('are not missed where a file that may declare them cannot be read', () => {
    const unread = { 'sigs/fat.yaml': 'name: Fat\naliases: [oil, "tallow"]\ncolour: red\n' }
    expect(toldOf({ ...unread, 'posts/x.mdx': aPostFile('sigs: [oil, tallow]') })).toEqual(['sigs/fat.yaml:3:1 unknown-key'])
    expect(toldOf({ ...unread, 'posts/x.mdx': aPostFile('series: { id: oil, part: 1 }') })).toEqual([
      'posts/x.mdx:6:15 unknown-series',
      'sigs/fat.yaml:3:1 unknown-key',
    ])
  })
})
