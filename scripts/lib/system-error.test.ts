import { expect, it } from 'vitest'
import { systemErrorWords } from './system-error.ts'

it('says what the system refused, where, and what to do', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', path: '/disk/page.html' })
  expect(systemErrorWords(full)).toBe(
    'There is no space left on the disk: /disk/page.html.\nMake room and run it again; what was there before is as it was.',
  )
})

it('finds a full disk in the message of a bundler', () => {
  const error = new Error('Build failed.\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>')
  expect(systemErrorWords(error)).toBe(
    'There is no space left on the disk.\nMake room and run it again; what was there before is as it was.',
  )
})

it('knows nothing of other errors', () => {
  expect(systemErrorWords(new Error('broken'))).toBeUndefined()
  expect(systemErrorWords(Object.assign(new Error('x'), { code: 'toString' }))).toBeUndefined()
})
