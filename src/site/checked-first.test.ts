import type { Loader, LoaderContext } from 'astro/loaders'
import { afterEach, expect, it } from 'vitest'
import { checkedFirst } from './checked-first.ts'
import { handover } from './handover.ts'

const done: string[] = []
const loader: Loader = { name: 'wick', load: () => Promise.resolve(void done.push('loaded')) }
const context = {} as LoaderContext // nobody asks for anything of it
afterEach(() => {
  handover().checked = undefined
  done.length = 0
})

it('loads when the check has come to its end', async () => {
  const check = Promise.withResolvers<undefined>()
  handover().checked = () => check.promise.then(() => (done.push('checked'), new Map()))
  const loaded = checkedFirst(loader).load(context)
  expect(done).toEqual([])
  check.resolve(undefined)
  await loaded
  expect(done).toEqual(['checked', 'loaded'])
})

it('loads nothing of content that cannot be built', async () => {
  handover().checked = () => Promise.reject(new Error('broken'))
  await expect(checkedFirst(loader).load(context)).rejects.toThrow('broken')
  expect(done).toEqual([])
})

it('loads at once where nothing is checked before, and keeps the rest of the loader', async () => {
  const wrapped = checkedFirst(loader)
  await wrapped.load(context)
  expect([wrapped.name, done]).toEqual(['wick', ['loaded']])
})
