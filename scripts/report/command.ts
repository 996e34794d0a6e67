import { idOfFile } from '../../src/model/ids.ts'
import type { FeatureData } from '../../src/model/schemas/feature.ts'
import { buildSiteIndex } from '../../src/model/site-index.ts'
import { checkContent } from '../../src/sources/check-content.ts'
import { readEntry } from '../../src/sources/read-entry.ts'
import { printed, readFlags, runCommand, UsageError } from '../lib/flags.ts'
import { runConfigOfFlags, runFlags } from '../lib/run-flags.ts'
import { changesSince } from './changed-files.ts'
import { reportText } from './report-text.ts'

const help = `Usage: npm run report -- --base REF [--content DIR --now DAY --preview URL]

Prints what a reviewer wants to know of a change, as Markdown: each changed post with its address, the day on which it goes live,
its features, groups and their reviewers, its length and problems; each changed feature with what moved in its stages. REF is
where the change began, such as origin/main. --preview names the address of a preview, for links.
`

await runCommand(async () => {
  const flags = { base: { type: 'string' }, content: runFlags.content, now: runFlags.now, preview: { type: 'string' } } as const
  const { values } = readFlags(process.argv.slice(2), flags)
  if (values.help === true) return printed(help)
  if (values.base === undefined) throw new UsageError('--base is missing.', 'Name the commit where the change began: --base origin/main')
  const { contentDir, now } = runConfigOfFlags(values)
  const { files, textBefore } = changesSince(values.base, contentDir)
  const { sources, problems } = checkContent(contentDir, now)
  return printed(
    reportText({
      index: buildSiteIndex(sources, now, { drafts: true }),
      changes: files,
      problems,
      featureNow: (file) => sources.features.find((feature) => feature.file === file)?.data,
      featureBefore: (file) => featureIn(file, textBefore(file)),
      preview: values.preview === undefined || values.preview === '' ? undefined : values.preview,
    }),
  )
})

function featureIn(file: string, text: string | undefined): FeatureData | undefined {
  if (text === undefined) return undefined
  return readEntry({ collection: 'features', id: idOfFile(file), file }, text.replaceAll('\r\n', '\n')).entry?.data
}
