import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectDir } from '../../src/site/config.ts'
import { readContent } from '../../src/sources/read-content.ts'
import { ownersOf } from './owners.ts'
import { printed, readFlags, runCommand } from '../lib/flags.ts'
import { runConfigOfFlags, runFlags } from '../lib/run-flags.ts'
import { writeFilesWhole } from '../lib/whole-files.ts'

const help = `Usage: npm run codeowners [-- --content DIR --dry-run]

Writes .github/CODEOWNERS: who is asked to review which file. Maintainers stand in site.yaml, reviewers in the files of groups.
`

await runCommand(async () => {
  const { values } = readFlags(process.argv.slice(2), { content: runFlags.content, 'dry-run': { type: 'boolean' } })
  if (values.help === true) return printed(help)
  const { contentDir } = runConfigOfFlags(values)
  const folder = relative(projectDir, contentDir).replaceAll('\\', '/')
  const { text, refused } = ownersOf(readContent(contentDir).sources, folder)
  for (const { name, file } of refused) console.error(`${file}: "${name}" is no name on GitHub and was left out.`)
  if (values['dry-run'] === true) return printed(text)
  const path = join(projectDir, '.github/CODEOWNERS')
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return printed('.github/CODEOWNERS is as it should be.\n')
  writeFilesWhole([{ path, text }])
  return printed('.github/CODEOWNERS is written.\n')
})
