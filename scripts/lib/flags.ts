import { parseArgs, type ParseArgsConfig } from 'node:util'

/** A mistake in how a command was called: shown to the person as one line and a way on, without a stack trace. */
export class UsageError extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads the flags of a command. Throws a `UsageError` that names an unknown or incomplete flag. */
export function readFlags<const Flags extends Options>(args: string[], options: Flags, allowFiles = false) {
  try {
    return parseArgs({ args, options: { ...options, help: { type: 'boolean' } }, allowPositionals: allowFiles, strict: true })
  } catch (error) {
    const message = error instanceof Error ? error.message.split('.')[0] : String(error)
    throw new UsageError(`${message}.`, `The flags are ${Object.keys(options).map((name) => `--${name}`).join(', ')} and --help.`) // prettier-ignore
  }
}

/** Runs a command; what goes wrong is told in words and ends it with exit code 1 (2 for a wrong call). */
export async function runCommand(command: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n${error.hint}`)
      process.exitCode = 2
      return
    }
    console.error(error instanceof Error ? `${error.message}${process.env.ALMANAC_DEBUG === '1' ? `\n${error.stack}` : ''}` : String(error))
    process.exitCode = 1
  }
}
