import { importHugo } from './import/hugo/command.ts'
import { importKeps } from './import/keps/command.ts'
import { importSigs } from './import/sigs/command.ts'
import { runCommand } from './import/run-command.ts'

const usage = `Brings content from elsewhere into the content folder.

  npm run import -- keps --from DIR     feature proposals → features
  npm run import -- sigs --from FILE    groups → sigs
  npm run import -- hugo --from DIR     blog posts → posts

Each has its own --help.
`

process.exitCode = await runCommand(usage, { keps: importKeps, sigs: importSigs, hugo: importHugo }, process.argv.slice(2))
