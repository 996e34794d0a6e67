import { describe, expect, it } from 'vitest'
import { apiFieldsOf } from './api-fields.ts'
import { apiNames } from './api-schemas.ts'

const typeOf = (name: (typeof apiNames)[number], path: string) => apiFieldsOf(name).find((field) => field.path === path)?.type

describe('the keys of a document', () => {
  it('are told down to the last', () => {
    expect(apiFieldsOf('features').map(({ path }) => path)).toEqual(
      expect.arrayContaining(['features', 'features[].id', 'features[].stages[].release', 'features[].gates[].history[].default']),
    )
    expect(apiFieldsOf('posts').map(({ path }) => path)).toContain('posts[].series.part')
  })
  it.each([
    ['features', 'features', 'list of objects'],
    ['features', 'features[].proposal', 'number or null'],
    ['features', 'features[].participating', 'list of text'],
    ['features', 'features[].links', 'object, each value address'],
    ['posts', 'posts[].date', 'day'],
    ['posts', 'posts[].series', 'object or null'],
    ['releases', 'releases[].released', 'true or false'],
    ['sigs', 'sigs[].kind', 'sig, wg, ug, committee'],
    ['compare', 'rows[].from', 'text or null'],
    ['compare', 'onByDefault', 'object, each value list of text'],
  ] as const)('of %s say of %s that it is %s', (name, path, type) => expect(typeOf(name, path)).toBe(type))
})
