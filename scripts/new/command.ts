import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { buildSiteIndex } from '../../src/model/site-index.ts'
import { readContent } from '../../src/sources/read-content.ts'
import { printed, readFlags, UsageError } from '../lib/flags.ts'
import { hasErrors, prettyReport } from '../lib/report-problems.ts'
import { runConfigOfFlags, runFlags } from '../lib/run-flags.ts'
import { answerFlags, answersOf, parseThing, things } from './answers.ts'
import { Cancelled, type Asker } from './asker.ts'
import { newFile } from './entry-files.ts'
import { problemsOfNew } from './proof.ts'
import { askForRest, askForThing } from './questions.ts'

const help = `Usage: npm run new -- post|feature|release|person|series [TITLE] [flags]

Begins an entry of the content: one file that passes the check. At a terminal it asks for what the flags leave out.

  post     --title --kind --author [--feature --release --sig --series --part --date --hold --summary --slug]
           a deep-dive needs --feature; release and groups follow from it
  feature  --title --sig [--proposal --stage --release --summary --slug]
  release  --title 1.39 [--date --name --lead --summary]
  person   --title "Full Name" [--github --affiliation --slug]
  series   --title [--summary --release --slug]

  --content DIR   another content folder
  --dry-run       show the file, write nothing

--author, --feature, --sig and --lead may be repeated. No file is ever overwritten.
`

/** Begins an entry of the content; `asker` is there when a person is at the terminal. Returns the exit code. */
export async function newEntry(args: string[], asker: Asker | undefined): Promise<number> {
  const flags = { ...answerFlags, content: runFlags.content, now: runFlags.now, 'dry-run': { type: 'boolean' } } as const
  const { values, positionals } = readFlags(args, flags, true)
  if (values.help === true) return printed(help)
  const { content, now, help: _h, 'dry-run': isDryRun, ...given } = values
  const [word, title, ...rest] = positionals
  if (rest.length > 0) throw new UsageError(`The argument "${rest[0]}" is one too many.`, 'Put a title of several words in quotes.')
  if (word === undefined && asker === undefined) throw new UsageError('Say what to begin.', `Name one of ${things.join(', ')}.`)
  const config = runConfigOfFlags({ content, now })
  try {
    const thing = word === undefined && asker !== undefined ? await askForThing(asker) : parseThing(word ?? '')
    const { sources } = readContent(config.contentDir)
    const index = buildSiteIndex(sources, config.now, { drafts: true })
    const known = answersOf(thing, given, title)
    const answers = asker === undefined ? known : await askForRest(thing, known, index, asker)
    const file = newFile(thing, answers, index)
    const twin = sources.entryFiles.find(
      ({ collection, id }) => collection === file.collection && id.toLowerCase() === file.id.toLowerCase(),
    )
    if (twin !== undefined) {
      const way = thing === 'release' ? 'Edit that file.' : 'Edit that file, or give the new one another name with --slug.'
      throw new UsageError(`${twin.file} is there already.`, way)
    }
    const problems = problemsOfNew(file, sources, config.now)
    if (hasErrors(problems)) {
      process.stdout.write(prettyReport(problems, process.stdout.isTTY))
      throw new UsageError(`${file.file} was not written: it would not pass the check.`, 'Change what the problems above name.')
    }
    const path = join(config.contentDir, file.file)
    const shown = relative(process.cwd(), path)
    if (isDryRun === true) return printed(`${shown}\n\n${file.text}`)
    writeNew(path, file.text)
    return printed(`${shown} is written.\n${nextStep(file.collection, content)}\n`)
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
    console.error(error.message)
    return 1
  }
}

/** Where the content is in another folder, the next commands have to be told of it too. */
function nextStep(collection: string, content: string | undefined): string {
  const way = content === undefined ? '' : ` -- --content ${/^[\w./~:\\-]+$/.test(content) ? content : `'${content}'`}`
  return collection === 'posts'
    ? `Write it, look at it with "npm run dev${way}", and check it with "npm run check${way}".`
    : `Check it with "npm run check${way}".`
}

/** Writes a file that does not exist yet; half a file does not stay. */
function writeNew(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '', { flag: 'wx' })
  try {
    writeFileSync(path, text)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}
