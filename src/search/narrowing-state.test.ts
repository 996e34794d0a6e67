import { expect, it, test } from 'vitest'
import { parseNarrowing, printNarrowing } from './narrowing-state.ts'

const choices = { sigs: ['glass', 'wire'], stages: ['alpha', 'stable'], releases: ['1.9', '1.10'] }
const read = (query: string) => parseNarrowing(new URLSearchParams(query), choices)

test('an address says all of it', () => {
  expect(read('sig=wire&stage=stable&from=1.9&to=1.10&q=lamp+oil')).toEqual({
    narrowing: { sigs: ['wire'], stages: ['stable'], from: '1.9', to: '1.10', q: 'lamp oil' },
    unknown: [],
  })
})

test('empty values ask for nothing', () => {
  expect(read('sig=&stage=&from=&to=&q=')).toStrictEqual({ narrowing: { sigs: [], stages: [], q: '' }, unknown: [] })
})

test('repeated keys are several choices, each once and in the order of the form', () => {
  expect(read('sig=wire&sig=glass&sig=wire').narrowing.sigs).toEqual(['glass', 'wire'])
})

test('case, white space and a v are forgiven', () => {
  expect(read('sig=Wire&stage=%20STABLE&from=v1.9&to=+1.10').narrowing).toEqual({
    sigs: ['wire'],
    stages: ['stable'],
    from: '1.9',
    to: '1.10',
    q: '',
  })
})

test('what nothing has is left out and named', () => {
  expect(read('sig=moon&stage=gamma&from=9.9&to=1.10&sig=wire')).toEqual({
    narrowing: { sigs: ['wire'], stages: [], to: '1.10', q: '' },
    unknown: ['moon', 'gamma', '9.9'],
  })
})

test('only the first sign of a version is forgiven', () => {
  expect(read('from=1.v9&to=vv1.10')).toStrictEqual({
    narrowing: { sigs: [], stages: [], q: '' },
    unknown: ['1.v9', 'vv1.10'],
  })
})

test('of what strangers write no more is kept than a person would', () => {
  const { narrowing, unknown } = read(`q=${'q'.repeat(300)}&sig=${'s'.repeat(300)}`)
  expect([narrowing.q, ...unknown]).toEqual(['q'.repeat(200), 's'.repeat(200)])
})

test('words of nothing but space are not written', () => {
  expect(printNarrowing({ sigs: [], stages: [], q: '  ' })).toBe('')
})

it.each(['', '?sig=wire', '?sig=glass&sig=wire&stage=stable&from=1.9&to=1.10', '?q=lamp+oil', '?stage=alpha&stage=stable&to=1.9'])(
  'prints what it reads: "%s"',
  (query) => expect(printNarrowing(read(query).narrowing)).toBe(query),
)
