import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

/** Makes 1, 2, 3 … when told to. */
function counter(): { make: () => Promise<number>; finish: () => void; made: () => number } {
  let made = 0
  let finish: (() => void)[] = []
  return {
    make: () => {
      const value = ++made
      return new Promise((resolve) => finish.push(() => resolve(value)))
    },
    finish: () => {
      const all = finish
      finish = []
      all.forEach((one) => one())
    },
    made: () => made,
  }
}

test('what is asked for twice is made once', async () => {
  const { make, finish, made } = counter()
  const { get } = remembered(make)
  const both = Promise.all([get(), get()])
  finish()
  expect(await both).toEqual([1, 1])
  expect(await get()).toBe(1)
  expect(made()).toBe(1)
})

test('what is forgotten is made anew', async () => {
  let made = 0
  const { get, forget } = remembered(() => Promise.resolve(++made))
  expect(await get()).toBe(1)
  forget()
  expect(await get()).toBe(2)
})

test('nobody is given what was forgotten while it was being made', async () => {
  const { make, finish, made } = counter()
  const { get, forget } = remembered(make)
  const first = get()
  forget()
  finish()
  await expect.poll(made).toBe(2)
  finish()
  expect(await first).toBe(2)
  expect(await get()).toBe(2)
})

test('what cannot be made is told, and tried again', async () => {
  let tries = 0
  const { get } = remembered(() => (++tries === 1 ? Promise.reject(new Error('The lamp is out.')) : Promise.resolve(tries)))
  await expect(get()).rejects.toThrow('The lamp is out.')
  expect(await get()).toBe(2)
})
