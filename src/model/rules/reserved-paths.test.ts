import { describe, expect, it } from 'vitest'
import { problemsWith, soundContent, toldOf } from '../../sources/content-folder.builder.ts'

const site = (keys: string) => ({ 'site.yaml': `${soundContent['site.yaml']}${keys}\n` })

describe('words of site.yaml that become addresses', () => {
  it.each([
    'permalink: /:slug/',
    'permalink: /notes/:year/:month/:day/:slug/',
    'permalink: /posts/:year/:slug/',
    'group: { singular: Team, plural: Teams, path: teams }',
  ])('can be %s', (keys) => expect(toldOf(site(keys))).toEqual([]))

  it.each([
    ['group: { singular: Post, plural: Posts, path: posts }', '4:47', '/posts/ is a folder of the site already.'],
    ['proposal: { label: RFC, path: sigs }', '4:31', '/sigs/ is a folder of the site already.'],
    ['permalink: /features/:slug/', '4:12', 'Posts cannot stand at /features/:slug/: that is a folder of the site.'],
    ['permalink: /posts/year/:slug/', '4:12', 'Posts cannot stand at /posts/year/:slug/: that is a folder of the site.'],
  ])('cannot be %s', (keys, place, message) => {
    expect(toldOf(site(keys))).toEqual([`site.yaml:${place} reserved-path`])
    expect(problemsWith(site(keys))[0]?.message).toBe(message)
  })
})
