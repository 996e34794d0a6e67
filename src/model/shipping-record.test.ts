import { expect, test } from 'vitest'
import type { Milestone } from './feature.ts'
import { shippingRecordOf } from './shipping-record.ts'

const stages = ['alpha', 'beta', 'stable', 'removed']
const record = (...lives: Milestone[][]) => shippingRecordOf(lives.map((milestones) => ({ milestones })), stages) // prettier-ignore

test('the median and the quartiles of those that went the whole way', () => {
  const ends = ['2024-01-11', '2024-01-21', '2024-01-31', '2024-02-10']
  const lives = ends.map((end) => [step('alpha', '2024-01-01'), step('stable', end)])
  expect(record(...lives)).toMatchObject({ first: 'alpha', settled: 'stable', count: 4, lower: 17.5, median: 25, upper: 32.5 })
})

test('one feature is its own median', () => {
  expect(record([step('alpha', '2024-01-01'), step('beta', '2024-01-05'), step('stable', '2024-01-11')])).toMatchObject({
    count: 1,
    lower: 10,
    median: 10,
    upper: 10,
  })
})

test('the order in which features are told does not matter', () => {
  const ends = ['2024-02-10', '2024-01-11', '2024-01-31', '2024-01-21']
  const lives = ends.map((end) => [step('alpha', '2024-01-01'), step('stable', end)])
  expect(record(...lives)).toMatchObject({ lower: 17.5, median: 25, upper: 32.5 })
})

test('what came straight to the settled stage is counted apart, and what never came there is not', () => {
  const whole = [step('alpha', '2024-01-01'), step('stable', '2024-01-11')]
  expect(record(whole, [step('beta', '2024-01-01')], [step('stable', '2024-01-01')])).toMatchObject({ count: 1, straight: 1 })
})

test('both stages on one day are no length', () => {
  const whole = [step('alpha', '2024-01-01'), step('stable', '2024-01-11')]
  const atOnce = [step('alpha', '2024-01-01'), step('stable', '2024-01-01')]
  expect(record(whole, atOnce)).toMatchObject({ count: 1, straight: 0, median: 10 })
  expect(record(atOnce)).toBeUndefined()
})

test('what is only aimed at, has no day, or skipped the first stage is in no length', () => {
  const whole = [step('alpha', '2024-01-01'), step('stable', '2024-01-11')]
  const aimed = [step('alpha', '2024-01-01'), step('stable', '2024-03-01', false)]
  const undated = [step('alpha'), step('stable', '2024-03-01')]
  const straight = [step('beta', '2024-01-01'), step('stable', '2024-03-01')]
  expect(record(whole, aimed, undated, straight)).toMatchObject({ count: 1, median: 10, straight: 2 })
})

test('there is no record before one feature went the whole way', () => {
  expect(record([step('alpha', '2024-01-01')], [])).toBeUndefined()
  const lone = [{ milestones: [step('stable', '2024-01-01'), step('stable', '2024-02-01')] }]
  expect(shippingRecordOf(lone, ['stable'])).toBeUndefined()
  expect(shippingRecordOf(lone, [])).toBeUndefined()
  expect(
    shippingRecordOf([{ milestones: [step('alpha', '2024-01-01'), step('removed', '2024-02-01')] }], ['alpha', 'removed']),
  ).toBeUndefined()
})

function step(stage: string, date?: string, reached = true): Milestone {
  return { stage, release: '1.0', reached, ...(date === undefined ? {} : { date }) }
}
