import { runCommand } from '../lib/flags.ts'
import { newEntry } from './command.ts'

await runCommand(async () => {
  const isPerson = process.stdin.isTTY && process.stdout.isTTY && process.env.CI === undefined
  return newEntry(process.argv.slice(2), isPerson ? (await import('./terminal-asker.ts')).terminalAsker : undefined)
})
