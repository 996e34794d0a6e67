import { runCommand, UsageError } from '../lib/flags.ts'

const usage = `Brings content from elsewhere into the content folder.

  npm run import -- keps --from DIR     feature proposals → features
  npm run import -- sigs --from FILE    groups → sigs
  npm run import -- hugo --from DIR     blog posts → posts

Each has its own --help.
`

// Each is loaded only when it is asked for: that of posts brings many parsers along.
const importers = new Map<string, () => Promise<(args: string[]) => number>>([
  ['keps', async () => (await import('./keps/command.ts')).importKeps],
  ['sigs', async () => (await import('./sigs/command.ts')).importSigs],
  ['hugo', async () => (await import('./hugo/command.ts')).importHugo],
])

await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2)
  if (name === '--help') {
    process.stdout.write(usage)
    return 0
  }
  const importer = importers.get(name ?? '')
  if (importer === undefined)
    throw new UsageError(name === undefined ? 'Say what to import.' : `There is no import "${name}".`, `\n${usage}`)
  return (await importer())(args)
})
