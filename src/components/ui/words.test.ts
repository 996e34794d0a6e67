import { expect, test } from 'vitest'
import { hasTail, lettersClass, piecesOf } from './words.ts'

test('names with a hyphen stay whole, Japanese is marked, the text is not changed', () => {
  expect(piecesOf('ipvs mode in packet-proxy, ハル (Haru)')).toEqual([
    { kind: 'text', text: 'ipvs mode in ' },
    { kind: 'name', text: 'packet-proxy' },
    { kind: 'text', text: ', ' },
    { kind: 'japanese', text: 'ハル' },
    { kind: 'text', text: ' (Haru)' },
  ])
})

test('a name too long for a narrow column may break', () => {
  expect(piecesOf('cluster-proportional-autoscaler')).toEqual([{ kind: 'text', text: 'cluster-proportional-autoscaler' }])
})

test('a long name in CamelCase may break before its words, and others not', () => {
  const said = (text: string, isTitle = false): string => piecesOf(text, isTitle).map((piece) => (piece.kind === 'long' ? piece.parts.join('|') : piece.text)).join('') // prettier-ignore
  expect(said('lampPost ALongGateOfTheAPIServer2Name, of lampPost')).toBe('lampPost ALong|Gate|Of|The|APIServer2|Name, of lampPost')
  expect(said('ALongGateOfTheAPIServerName of a packet-proxy')).toBe('ALong|Gate|Of|The|APIServer|Name of a packet-proxy')
  expect(said('LampSafetyPolicy and LampPolicy', true)).toBe('Lamp|Safety|Policy and LampPolicy')
  expect(said('Lamp.spec.outerIPs', true)).toBe('Lamp.|spec.|outer|IPs')
  for (const text of ['LampSafetyPolicy', 'a'.repeat(30)]) expect(said(text)).toBe(text)
})

test('an empty text has no pieces', () => {
  expect(piecesOf('')).toEqual([])
})

test.each([
  ['Almanac', 'n-7'],
  ['Cluster Lifecycle', 'n-9'],
  ['', 'n-1'],
  ['x'.repeat(60), 'n-24'],
])('the title %j is set by its longest word: %s', (title, name) => {
  expect(lettersClass(title)).toBe(name)
})

test.each([
  ['Steering', true],
  ['Network', false],
])('letters of %s reach below the line: %s', (title, tail) => {
  expect(hasTail(title)).toBe(tail)
})
