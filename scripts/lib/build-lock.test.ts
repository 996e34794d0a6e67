import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeTurn } from './build-lock.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'almanac-lock-'))))
afterEach(() => rmSync(folder, { recursive: true }))
const lock = (): string => join(folder, 'build.lock')
const told: string[] = []
const tell = (words: string): void => void told.push(words)

it('gives the turn at once when nobody has it, and leaves nothing behind', async () => {
  const end = await takeTurn(folder, tell)
  expect(existsSync(lock())).toBe(true)
  end()
  expect(existsSync(lock())).toBe(false)
})

it('waits for a process that is there, and says for which', async () => {
  writeFileSync(lock(), String(process.ppid))
  const turn = takeTurn(folder, tell)
  expect(await Promise.race([turn.then(() => 'turn'), new Promise((resolve) => setTimeout(resolve, 300, 'waits'))])).toBe('waits')
  expect(told.at(-1)).toContain(`process ${process.ppid}`)
  rmSync(lock())
  ;(await turn)()
})

/** Larger than the number of any process. */
const noProcess = String(2 ** 30)

it.each(['', 'nonsense', noProcess])('does not wait for what %j left behind', async (left) => {
  writeFileSync(lock(), left)
  ;(await takeTurn(folder, tell))()
})
