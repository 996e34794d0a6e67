import { expect, it } from 'vitest'
import { problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

const announced = (numbers: string) => ({ 'releases/1.1.yaml': `date: 2024-07-10\nannounced: { ${numbers} }\n` })

it.each(['total: 4, alpha: 1, beta: 1, stable: 2', 'total: 9, alpha: 1', 'alpha: 3', 'total: 3'])('numbers can be %s', (numbers) => {
  expect(toldOf(announced(numbers))).toEqual([])
})

it('parts that are more than the whole are a warning', () => {
  const problems = problemsWith(announced('total: 3, alpha: 1, beta: 1, stable: 2'))
  expect(problems).toMatchObject([{ code: 'announced-total', severity: 'warning', file: 'releases/1.1.yaml', line: 2, column: 21 }])
  expect(problems[0]?.message).toBe('The total is 3, but alpha, beta and stable are 4 together.')
  expect(problems[0]?.fix).toBe('Check the numbers against the source; if it counts so itself, delete "total".')
})
