import { parseArgs, type ParseArgsConfig } from 'node:util'
import { nearest } from '../../src/model/ids.ts'
import { systemErrorWords } from './system-error.ts'

/** A mistake in how a command was called: shown to the person as one line and a way on, without a stack trace. */
export class UsageError extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads the flags of a command. Throws a `UsageError` that names an unknown or incomplete flag, or an argument too many. */
export function readFlags<const Flags extends Options>(args: string[], options: Flags, allowFiles = false) {
  try {
    return parseArgs({ args, options: { ...options, help: { type: 'boolean' } }, allowPositionals: allowFiles, strict: true })
  } catch (error) {
    throw usageErrorOf(error instanceof Error ? error.message : String(error), [...Object.keys(options), 'help'])
  }
}

function usageErrorOf(message: string, names: string[]): UsageError {
  const hint = `The flags are ${names.map((name) => `--${name}`).join(', ')}.`
  const unknown = /^Unknown option '(-+([^']*))'/.exec(message)
  if (unknown !== null) {
    const guess = nearest(unknown[2] ?? '', names)
    return new UsageError(`There is no flag ${unknown[1]}.`, guess === undefined ? hint : `Did you mean --${guess}?`)
  }
  const incomplete = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' (argument missing|argument is ambiguous|does not take)/.exec(message)
  if (incomplete !== null) {
    return incomplete[2] === 'does not take'
      ? new UsageError(`The flag ${incomplete[1]} stands alone.`, 'Leave out what follows it.')
      : new UsageError(`The flag ${incomplete[1]} needs a value.`, `Write it as ${incomplete[1]}=VALUE.`)
  }
  const argument = /^Unexpected argument '([^']*)'/.exec(message)?.[1]
  return argument === undefined ? new UsageError(message, hint) : new UsageError(`The argument "${argument}" is one too many.`, hint)
}

/** Runs a command; what goes wrong is told in words and ends it with exit code 1 (2 for a wrong call). */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  // Whoever reads the output may stop before its end, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  try {
    process.exitCode = await command()
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1
    console.error(textOf(error))
  }
}

function textOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n${error.hint}`
  if (!(error instanceof Error)) return String(error)
  if (process.env.ALMANAC_DEBUG === '1') return error.stack ?? error.message
  return systemErrorWords(error) ?? error.message
}

/** Writes a text for the person who asked for it; the exit code is 0. */
export function printed(text: string): number {
  process.stdout.write(text)
  return 0
}
