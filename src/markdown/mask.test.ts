import { describe, expect, it } from 'vitest'
import { beginsModule, holdsCodeMask, maskAll, masks, unmask, unmaskUrl } from './mask.ts'

describe('masks', () => {
  const source = 'import {a} from <b>\nexport it\nan import, exports\nimports'
  it.each(['code', 'text'] as const)('hide what begins tags, expressions and modules in %s, and come off again', (kind) => {
    const hidden = maskAll(source, kind)
    expect(hidden).toHaveLength(source.length)
    expect(hidden).not.toMatch(/[{}<]|^import|^export/m)
    expect(hidden).toContain('an import, exports')
    expect(unmask(hidden)).toBe(source)
    expect(holdsCodeMask(hidden)).toBe(kind === 'code')
    expect(beginsModule(hidden)).toBe(kind === 'text')
  })

  it('leave nothing of an escaping backslash', () => expect(unmask(`a${masks.nothing}b`)).toBe('ab'))

  it('stand for a module statement at the beginning alone', () => {
    expect(beginsModule(`${masks.text.e}xport`)).toBe(true)
    expect(beginsModule(`a ${masks.text.i}mport`)).toBe(false)
    expect(beginsModule('import')).toBe(false)
  })

  it.each([
    ['/a?b={c}<d', '/a?b=%7Bc%7D%3Cd'],
    ['import/export', 'import/export'],
  ])('come off an address that the parser has encoded: %s', (address, url) => {
    for (const kind of ['code', 'text'] as const) expect(unmaskUrl(encodeURI(maskAll(address, kind)))).toBe(url)
  })

  it('leave an encoded address without masks as it is', () => {
    expect(unmaskUrl(`/caf%C3%A9${encodeURI(masks.nothing)}/`)).toBe('/caf%C3%A9/')
    expect(unmaskUrl('/%EF%B7%9B')).toBe('/%EF%B7%9B')
  })
})
