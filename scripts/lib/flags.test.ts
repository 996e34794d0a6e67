import { afterEach, describe, expect, it, vi } from 'vitest'
import { readFlags, runCommand, UsageError } from './flags.ts'

const flags = { content: { type: 'string' }, 'no-pictures': { type: 'boolean' } } as const

function wrongCall(...args: string[]): string {
  try {
    readFlags(args, flags)
  } catch (error) {
    if (error instanceof UsageError) return `${error.message} ${error.hint}`
  }
  return 'no usage error'
}

describe('readFlags', () => {
  it('gives the values of the flags', () => {
    expect(readFlags(['--content', 'x', '--no-pictures'], flags).values).toEqual({ content: 'x', 'no-pictures': true })
    expect(readFlags(['--help'], flags).values).toEqual({ help: true })
  })

  it('takes files only where a command does', () => {
    expect(readFlags(['a.mdx'], flags, true).positionals).toEqual(['a.mdx'])
    expect(wrongCall('a.mdx')).toBe('The argument "a.mdx" is one too many. The flags are --content, --no-pictures, --help.')
  })

  it.each([
    [['--contnet', 'x'], 'There is no flag --contnet. Did you mean --content?'],
    [['--colour.x'], 'There is no flag --colour.x. The flags are --content, --no-pictures, --help.'],
    [['--content'], 'The flag --content needs a value. Write it as --content=VALUE.'],
    [['--content', '--help'], 'The flag --content needs a value. Write it as --content=VALUE.'],
    [['--no-pictures=1'], 'The flag --no-pictures stands alone. Leave out what follows it.'],
  ])('tells what is wrong with %j', (args, told) => expect(wrongCall(...args)).toBe(told))
})

describe('runCommand', () => {
  afterEach(() => {
    process.exitCode = undefined
    vi.restoreAllMocks()
  })

  it.each([
    ['what the command returns', () => Promise.resolve(1), 1, undefined],
    ['0 when all went well', () => Promise.resolve(0), 0, undefined],
    ['2 for a wrong call, with the way on', () => Promise.reject(new UsageError('No.', 'Try so.')), 2, 'No.\nTry so.'],
    ['1 for anything else, without a stack trace', () => Promise.reject(new Error('The disk is full.')), 1, 'The disk is full.'],
  ])('ends with %s', async (_what, command, code, told) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    await runCommand(command)
    expect(process.exitCode).toBe(code)
    expect(error.mock.calls.flat()).toEqual(told === undefined ? [] : [told])
  })
})
