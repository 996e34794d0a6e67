import { resolve } from 'node:path'
import { projectDir } from '../../src/site/config.ts'
import { buildSite } from '../lib/build-site.ts'
import { printed, readFlags, runCommand, UsageError } from '../lib/flags.ts'
import { runConfigOfFlags, runFlags } from '../lib/run-flags.ts'

const help = `Usage: npm run build [-- --content DIR --out DIR --base /x/ --site URL --now DAY --drafts --no-pictures]

Checks the content, builds the site and its search index, checks the result, and only then replaces dist/.
`

await runCommand(async () => {
  const { values } = readFlags(process.argv.slice(2), {
    ...runFlags, out: { type: 'string' }, base: { type: 'string' }, site: { type: 'string' },
  }) // prettier-ignore
  if (values.help === true) return printed(help)
  return buildSite({
    run: runConfigOfFlags(values),
    outDir: resolve(values.out ?? `${projectDir}dist`),
    base: baseOf(values.base ?? '/'),
    site: values.site === undefined ? undefined : siteOf(values.site),
  })
})

function baseOf(base: string): string {
  if (!/^\/(?:[\w.~-]+\/)*[\w.~-]*$/.test(base)) throw new UsageError(`"${base}" is no base path.`, 'Write --base as /almanac/.')
  return base.endsWith('/') ? base : `${base}/`
}

function siteOf(site: string): string {
  if (!URL.canParse(site) || !/^https?:/.test(site))
    throw new UsageError(`"${site}" is no address.`, 'Write --site as https://example.org.')
  return site
}
