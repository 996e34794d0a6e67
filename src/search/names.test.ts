import { describe, expect, it } from 'vitest'
import { distinctNames, squash, wordsOf } from './names.ts'

describe('names', () => {
  it.each([
    ['KEP-3866', 'kep3866'], ['kep 3866', 'kep3866'], ['NFTables Proxy Mode', 'nftablesproxymode'], ['v1.33', 'v1.33'], ['In-place.', 'inplace'],
    ['José', 'jose'], ['🔥', ''],
  ])('%s is %s without what is between its letters', (name, squashed) => {
    expect(squash(name)).toBe(squashed)
  }) // prettier-ignore

  it('come apart at hyphens and not within a version', () => {
    expect(wordsOf('In-place resize, v1.33 and 1.2.3')).toEqual(['in', 'place', 'resize', '1.33', 'and', '1.2.3'])
    expect(wordsOf('apps/v1beta1 v2')).toEqual(['apps', 'v1beta1', 'v2'])
  })

  it('are kept once', () => {
    expect(distinctNames(['lamp-proxy', 'lamp proxy', 'LampProxy', 'RFC-1'], ['A title', 'rfc 1'])).toEqual(['lamp-proxy'])
  })
})
