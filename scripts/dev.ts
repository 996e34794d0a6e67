import { join } from 'node:path'
import { envOf, projectDir } from '../src/site/config.ts'
import { checkBeside } from './dev/check-beside.ts'
import { printed, readFlags, runCommand } from './lib/flags.ts'
import { runConfigOfFlags, runFlags } from './lib/run-flags.ts'
import { supervise } from './lib/supervised.ts'

const help = `Usage: npm run dev [-- --content DIR --now DAY --port N]

Serves the site and follows the content as it changes, and tells what is wrong with it as npm run check does. Drafts, scheduled and
held posts are shown and marked.
`

await runCommand(async () => {
  const { values } = readFlags(process.argv.slice(2), {
    content: runFlags.content,
    now: runFlags.now,
    port: { type: 'string' },
    host: { type: 'string' },
  })
  if (values.help === true) return printed(help)
  const run = { ...runConfigOfFlags(values), drafts: true, pictures: false }
  const args = [join(projectDir, 'node_modules/astro/bin/astro.mjs'), 'dev', '--root', projectDir]
  if (values.port !== undefined) args.push('--port', values.port)
  if (values.host !== undefined) args.push('--host', values.host)
  const stopChecking = checkBeside(run)
  // All problems are told from here, those of single files, too.
  const env = { ...envOf(run), ALMANAC_TOLD_BESIDE: '1', ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' }
  return supervise(args, env).finally(stopChecking)
})
