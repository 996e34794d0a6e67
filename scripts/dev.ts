import { join } from 'node:path'
import { envOf, projectDir } from '../src/site/config.ts'
import { printed, readFlags, runCommand } from './lib/flags.ts'
import { runConfigOfFlags, runFlags } from './lib/run-flags.ts'
import { supervise } from './lib/supervised.ts'

const help = `Usage: npm run dev [-- --content DIR --now DAY --port N]

Serves the site and follows the content as it changes. Drafts, scheduled and held posts are shown and marked.
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
  return supervise(args, { ...envOf(run), ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' })
})
