import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { projectDir } from '../src/site/config.ts'
import { printed, readFlags, runCommand, UsageError } from './lib/flags.ts'
import { serveFolder } from './lib/serve-folder.ts'

const help = `Usage: npm run preview [-- --out DIR --base /x/ --port N]

Serves the finished site with the headers that a host would send.
`
const usualPort = 4321

await runCommand(async () => {
  const { values } = readFlags(process.argv.slice(2), { out: { type: 'string' }, base: { type: 'string' }, port: { type: 'string' } })
  if (values.help === true) return printed(help)
  const dir = resolve(values.out ?? `${projectDir}dist`)
  if (!existsSync(dir)) throw new UsageError(`There is no finished site in ${dir}.`, 'Build it first: npm run build.')
  const port = values.port === undefined ? usualPort : Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`"${values.port}" is no port.`, 'Write --port as 4321.')
  const { url } = await serveFolder(dir, { port, base: values.base ?? '/' }).catch((error: NodeJS.ErrnoException) => {
    throw portError(error, port) ?? error
  })
  console.log(`The site is at ${url} (Ctrl-C ends it).`)
  return 0
})

/** What to tell of a port that cannot be had. */
function portError({ code }: NodeJS.ErrnoException, port: number): UsageError | undefined {
  if (code === 'EADDRINUSE')
    return new UsageError(`Something else uses port ${port} already, perhaps another preview.`, `End it, or write --port ${port + 1}.`)
  return code === 'EACCES'
    ? new UsageError(`Port ${port} is not for everybody.`, `Write a port above 1023, such as --port ${usualPort}.`)
    : undefined
}
