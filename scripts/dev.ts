import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { envOf, projectDir } from '../src/site/config.ts'
import { printed, readFlags, runCommand } from './lib/flags.ts'
import { runConfigOfFlags, runFlags } from './lib/run-flags.ts'

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
  const args = ['dev', '--root', projectDir]
  if (values.port !== undefined) args.push('--port', values.port)
  if (values.host !== undefined) args.push('--host', values.host)
  const astro = spawn(join(projectDir, 'node_modules/.bin/astro'), args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...envOf(run), ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => astro.kill(signal))
  return new Promise<number>((resolve) => astro.on('exit', (code) => resolve(code ?? 0)))
})
