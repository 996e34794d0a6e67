import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isDay, type Day } from '../../../src/model/day.ts'
import { runConfigOf } from '../../../src/site/config.ts'
import { recoverContent } from '../../lib/content-recovery.ts'
import { swapContent } from '../../lib/content-swap.ts'
import { readFlags, UsageError } from '../../lib/flags.ts'
import { shownPath } from '../content-folder.ts'
import { writeFileWhole } from '../planned-files.ts'
import { showProgress } from '../progress.ts'
import { readBlog, type ImportOptions } from './blog-import.ts'
import { planImport } from './import-plan.ts'
import { reportMarkdown, sentence } from './report/report-markdown.ts'
import { type ImportReport, reportOf } from './report/report.ts'
import { usualConfidence } from './taxonomy/taxonomy.ts'

const usage = `Brings the posts of a Hugo, Zola or Jekyll blog over, at their old addresses.

  npm run import -- hugo --from DIR --content DIR [--resources DIR] [--site-base URL] [--report X.json] [--apply] [--dry-run]

  --from DIR          the folder of the posts, such as content/en/blog/_posts
  --content DIR       the content folder (default: CONTENT_DIR, else content); it may be new
  --resources DIR     the folder that the old site served from its root (Hugo's static), for pictures; may stand several times
  --site-base URL     where the rest of the old site is; links to pages that are not imported lead there
  --report X.json     write what was found, as JSON, and as Markdown beside it
  --apply             write release, features and groups that were found into the posts
  --confidence N      how sure they must be, from 0 to 1 (default: ${usualConfidence})
  --only TEXT         only posts whose file or address holds this text; may stand several times
  --since DAY         only posts of this day and later
  --section NAME      first part of the old addresses (default: the folder below content/, else blog)
  --permalink PATTERN pattern of the old addresses (default: the blog's configuration, else /:section/:year/:month/:day/:slug/)
  --dry-run           write no post, only say what would be
  --help              show this

A second run changes nothing. Posts that somebody edited are left alone and named (posts/imported.json remembers what was
written; commit it). The posts pass npm run check; what does not is left out and named.
`

/** `import hugo`: gives the exit code; throws a UsageError for folders and flags that are not what they should be. */
export function importHugo(args: string[]): number {
  const { values } = readFlags(args, {
    from: { type: 'string' },
    content: { type: 'string', default: process.env['CONTENT_DIR'] ?? 'content' },
    resources: { type: 'string', multiple: true, default: [] },
    'site-base': { type: 'string' },
    report: { type: 'string' },
    apply: { type: 'boolean', default: false },
    confidence: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    since: { type: 'string' },
    section: { type: 'string' },
    permalink: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  })
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  const dryRun = values['dry-run']
  const options: ImportOptions = {
    from: folderOf(values.from),
    content: contentFolder(values.content),
    resources: values.resources.map(resourceFolder),
    siteBase: siteBaseOf(values['site-base']),
    section: values.section,
    permalink: values.permalink,
    only: values.only,
    since: dayOf(values.since),
    apply: values.apply,
    confidence: confidenceOf(values.confidence),
    now: runConfigOf(process.env).now,
  }
  if (values.report !== undefined) proveWritable(values.report)
  if (!dryRun && recoverContent(resolve(options.content)))
    process.stderr.write('An earlier import was ended; what it left was cleared away.\n')

  let progress = showProgress('Reading posts', 0)
  const blog = readBlog(options, (count) => (progress = showProgress('Reading posts', count)), () => progress.step()) // prettier-ignore
  progress.done()
  if (blog.posts.length + blog.unread.length === 0)
    throw new UsageError(`${options.from} holds no posts.`, 'Name the folder of the posts with --from: files that end in .md or .markdown.')
  progress = showProgress('Converting posts', blog.chosen.length)
  const plan = planImport(blog, () => progress.step())
  progress.done()
  if (!dryRun) swapContent(resolve(options.content), plan.changes)
  const report = reportOf(blog, plan, dryRun)
  if (values.report !== undefined) writeReport(values.report, report)
  process.stdout.write(summaryOf(report, values.report))
  return 0
}

function writeReport(path: string, report: ImportReport): void {
  writeFileWhole(path, `${JSON.stringify(report, null, 1)}\n`)
  writeFileWhole(markdownBeside(path), reportMarkdown(report))
}

function markdownBeside(path: string): string {
  return `${path.replace(/\.json$/i, '')}.md`
}

/** Posts that a person at the terminal is told of by name; the report has all. */
const mostNamed = 20

function summaryOf(report: ImportReport, reportPath: string | undefined): string {
  const named = report.posts.filter(({ status }) => ['failed', 'edited', 'deleted', 'taken'].includes(status))
  const looks = report.posts.filter(({ status, remarks }) => status !== 'failed' && remarks.some(({ weight }) => weight === 'look')).length
  const why = {
    failed: 'not imported',
    edited: 'edited by hand since, left alone',
    deleted: 'deleted by hand, left out',
    taken: 'another file is in its place, left out',
  } as const
  const lines = [
    sentence(report),
    ...report.unread.slice(0, mostNamed).map(({ source, line, reason }) => `  ${source}:${line} not imported: ${reason}`),
    ...named
      .slice(0, mostNamed)
      .map(
        ({ source, status, reason, file }) =>
          `  ${file ?? source} ${why[status as keyof typeof why]}${reason === undefined ? '' : `: ${reason}`}`,
      ), // chosen by these names
    ...(named.length > mostNamed ? [`  and ${named.length - mostNamed} more`] : []),
    ...(looks === 0
      ? []
      : [
          `${looks === 1 ? 'One post has' : `${looks} posts have`} something to look at${reportPath === undefined ? '; --report X.json names it' : ''}.`,
        ]),
    ...(report.next.length === 0
      ? []
      : ['Next:', ...report.next.map((step) => `  - ${step.replace(' (below)', '').replace(' below', '')}`)]),
    ...(reportPath === undefined ? [] : [`The report: ${shownPath(markdownBeside(reportPath))} and ${shownPath(reportPath)}`]),
  ]
  return `${lines.join('\n')}\n`
}

function folderOf(from: string | undefined): string {
  if (from === undefined) throw new UsageError('Say where the posts are with --from.', `\n${usage}`)
  if (!existsSync(from)) throw new UsageError(`There is no folder ${from}.`, 'Name the folder of the posts with --from.')
  if (!statSync(from).isDirectory()) throw new UsageError(`${from} is a file.`, 'Name its folder with --from, and the post with --only.')
  return shownPath(from)
}

function contentFolder(content: string): string {
  if (existsSync(content) && !statSync(content).isDirectory())
    throw new UsageError(`${content} is a file.`, 'Name a folder with --content.')
  return shownPath(content)
}

function resourceFolder(dir: string): string {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new UsageError(`There is no folder ${dir}.`, 'Name the folder of pictures with --resources.')
  return resolve(dir)
}

function siteBaseOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  if (!/^https?:\/\/[^/?#\s]+/i.test(url) || !URL.canParse(url))
    throw new UsageError(`"${url}" is no address.`, 'Write --site-base as https://example.org.')
  return url
}

function dayOf(since: string | undefined): Day | undefined {
  if (since === undefined || isDay(since)) return since
  throw new UsageError(`--since is "${since}".`, 'Write a day: YYYY-MM-DD.')
}

function confidenceOf(text: string | undefined): number {
  const value = text === undefined ? usualConfidence : Number(text)
  if (!(value >= 0 && value <= 1)) throw new UsageError(`--confidence is "${text ?? ''}".`, 'Write a number from 0 to 1, such as 0.8.')
  return value
}

/** It would be a pity to find out after the import. */
function proveWritable(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory())
    throw new UsageError(`${path} is a folder.`, 'Name a file with --report, such as report.json.')
  const probe = `${resolve(path)}.${process.pid}.probe`
  try {
    mkdirSync(dirname(probe), { recursive: true })
    writeFileSync(probe, '')
    rmSync(probe)
  } catch {
    throw new UsageError(`The report cannot be written to ${path}.`, 'Name another place with --report.')
  }
}
