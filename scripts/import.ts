import { importHugo } from './import/hugo/command.ts'
import { importKeps } from './import/keps/command.ts'
import { importSigs } from './import/sigs/command.ts'
import { runCommand, UsageError } from './lib/flags.ts'

const usage = `Brings content from elsewhere into the content folder.

  npm run import -- keps --from DIR     feature proposals → features
  npm run import -- sigs --from FILE    groups → sigs
  npm run import -- hugo --from DIR     blog posts → posts

Each has its own --help.
`

const importers = new Map<string, (args: string[]) => number>([
  ['keps', importKeps],
  ['sigs', importSigs],
  ['hugo', importHugo],
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
  return importer(args)
})
