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

test('what is only aimed at, has no day, or skipped the first stage is in no length', () => {
  const whole = [step('alpha', '2024-01-01'), step('stable', '2024-01-11')]
  const aimed = [step('alpha', '2024-01-01'), step('stable', '2024-03-01', false)]
  const undated = [step('alpha'), step('stable', '2024-03-01')]
  const straight = [step('beta', '2024-01-01'), step('stable', '2024-03-01')]
  expect(record(whole, aimed, undated, straight)).toMatchObject({ count: 1, median: 10, straight: 2 })
})

test('there is no record before one feature went the whole way', () => {
  expect(record([step('alpha', '2024-01-01')], [])).toBeUndefined()
  expect(shippingRecordOf([{ milestones: [step('stable', '2024-01-01')] }], ['stable'])).toBeUndefined()
})

function step(stage: string, date?: string, reached = true): Milestone {
  return { stage, release: '1.0', reached, ...(date === undefined ? {} : { date }) }
}
