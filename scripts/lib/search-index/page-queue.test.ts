import { setImmediate as later } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openPageQueue } from './page-queue.ts'

const names = Array.from({ length: 40 }, (_, place) => `page ${place}`)

it('sends pages in their order, few at a time, and fetches the text of each when its turn comes', async () => {
  const sent: string[] = []
  const [under, most] = [new Set<string>(), [0]]
  const queue = openPageQueue(async (file, html) => {
    sent.push(`${file}: ${html}`)
    under.add(file)
    most.push(under.size)
    await later()
    under.delete(file)
  })
  for (const name of names) queue.add(name, () => `text of ${name}, ${sent.length} sent`)
  await queue.arrived()
  expect(sent).toEqual(names.map((name, place) => `${name}: text of ${name}, ${place} sent`))
  expect(Math.max(...most)).toBe(8)
})

it('throws what refused a page', async () => {
  const queue = openPageQueue((file) => (file === 'page 3' ? Promise.reject(new Error('no')) : Promise.resolve()))
  for (const name of names) queue.add(name, () => '')
  await expect(queue.arrived()).rejects.toThrow('no')
})

it('throws what kept a text from being fetched', async () => {
  const queue = openPageQueue(() => Promise.resolve())
  queue.add('page', () => {
    throw new Error('gone')
  })
  await expect(queue.arrived()).rejects.toThrow('gone')
})

it('sends nothing more of what is dropped', async () => {
  const sent: string[] = []
  const queue = openPageQueue(async (file) => {
    sent.push(file)
    await later()
  })
  for (const name of names) queue.add(name, () => '')
  await later()
  queue.drop()
  await queue.arrived()
  expect(sent.length).toBeLessThan(names.length)
})
