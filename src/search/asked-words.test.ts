import { describe, expect, it } from 'vitest'
import { askedIn, pluralOf, singularOf, tellingWords } from './asked-words.ts'

it('the words that say something are asked for, or all where none does', () => {
  expect(tellingWords('how to do the resize')).toEqual(['resize'])
  expect(tellingWords('what went stable in 1.33 vs 1.32')).toEqual(['stable', '1.33', '1.32'])
  expect(tellingWords('in place')).toEqual(['in', 'place'])
  expect([tellingWords('k8s 1.33'), tellingWords('k8s'), tellingWords('s390x k3s')]).toEqual([['1.33'], ['k8s'], ['s390x']])
  expect(tellingWords('to be')).toEqual(['be'])
  expect(tellingWords('to the')).toEqual(['to', 'the'])
})

it.each([
  ['pods', 'pod'],
  ['policies', 'policy'],
  ['crds', 'crd'],
  ['dns', undefined],
  ['access', undefined],
  ['pod', undefined],
])('%s are many of %s', (many, one) => expect(singularOf(many)).toBe(one))

it('many of a word that ends in y do not begin with it', () => {
  expect(['policy', 'proxy', 'key', 'lamp', 'y'].map(pluralOf)).toEqual(['policies', 'proxies', undefined, undefined, undefined])
})

describe('what is pasted', () => {
  it.each([
    ['https://github.com/lamps/proposals/issues/3866', '3866'],
    ['lamps/proposals#3866', '3866'],
    ['proposals/3866', '3866'],
    ['https://github.com/lamps/proposals/tree/master/wire/3866-lamp-proxy', '3866'],
    [' lamps/proposals/wire/3866-lamp-proxy/README.md ', '3866'],
    ['wire/3866-lamp-proxy/proposal.yaml', '3866'],
    ['RFC0753', 'RFC753'],
    ['03866', '3866'],
    ['rfc 3,866', 'rfc 3866'],
  ])('%s asks for %s', (query, asked) => expect(askedIn(query)).toBe(asked))

  it.each(['v1.33', 'port 10003', '1.33.007', 'apps/v1', '10/20', 'in-place, 100 pods', 'a #3866', 'releases/1.33', ''])(
    '%s stays as it is',
    (query) => expect(askedIn(query)).toBe(query),
  )
})
