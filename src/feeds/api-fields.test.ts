import { describe, expect, it } from 'vitest'
import { apiFieldsOf } from './api-fields.ts'
import type { apiNames } from './api-schemas.ts'

const fieldsOf = (name: (typeof apiNames)[number]) => apiFieldsOf(name).map(({ path, type }): [string, string] => [path.join(' '), type])

describe('the keys of a document', () => {
  it('are told down to the last', () => {
    const keys = fieldsOf('features').map(([path]) => path)
    expect(keys).toEqual(expect.arrayContaining(['id', 'stages', 'stages release', 'gates history default']))
    expect(fieldsOf('posts').map(([path]) => path)).toContain('series part')
  })
  it.each([
    ['features', 'proposal', 'number or null'],
    ['features', 'participating', 'list of text'],
    ['features', 'stages', 'list of objects'],
    ['features', 'links', 'object, each value address'],
    ['posts', 'date', 'day'],
    ['posts', 'series', 'object or null'],
    ['releases', 'released', 'true or false'],
    ['sigs', 'status', '"active", "archived"'],
    ['compare', 'rows from', 'text or null'],
    ['compare', 'onByDefault', 'object, each value list of text'],
  ] as const)('of %s say of %s that it is %s', (name, path, type) => expect(Object.fromEntries(fieldsOf(name))[path]).toBe(type))
})
