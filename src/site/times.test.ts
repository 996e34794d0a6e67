import { afterEach, expect, it } from 'vitest'
import { handover } from './handover.ts'
import { beginPart, timed } from './times.ts'

afterEach(() => delete handover().times)

it('does the work and notes nothing when nobody asked', async () => {
  expect(timed('a', () => 1)).toBe(1)
  await expect(timed('a', () => Promise.resolve(2))).resolves.toBe(2)
  expect(handover().times).toBeUndefined()
})

it('notes work at once and work that takes its time, and sums what comes in pieces', async () => {
  const times = (handover().times = new Map())
  timed('now', () => 1)
  let finish = (): void => undefined
  const later = timed('later', () => new Promise<void>((done) => (finish = done)))
  expect([...times.keys()]).toEqual(['now'])
  finish()
  await later
  const first: unknown = times.get('later')
  timed('later', () => 1)
  expect([...times.keys()]).toEqual(['now', 'later'])
  expect(times.get('later')).toMatchObject({ from: (first as { from: number }).from })
})

it('notes work that fails, and lets its failure pass', async () => {
  handover().times = new Map()
  await expect(timed('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(handover().times?.has('a')).toBe(true)
})

it('notes a part from its beginning to its end elsewhere', async () => {
  handover().times = new Map()
  const end = beginPart('a')
  expect(handover().times?.has('a')).toBe(false)
  end()
  await Promise.resolve()
  await Promise.resolve()
  expect(handover().times?.has('a')).toBe(true)
})
