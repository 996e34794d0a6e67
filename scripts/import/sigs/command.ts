import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { readFlags, UsageError } from '../../lib/flags.ts'
import { readCollection, readIfThere, shownPath, type ContentFile } from '../content-folder.ts'
import { planEntry } from '../entry-plan.ts'
import type { ImportedValues } from '../imported-values.ts'
import { ledgerName, ledgerText, parseLedger } from '../ledger.ts'
import type { Oddity } from '../oddity.ts'
import { carryOut } from '../report.ts'
import { groupShape } from './group-shape.ts'
import { readGroups, type Group } from './groups.ts'

const usage = `Reads the sigs.yaml of kubernetes/community and writes or updates groups.

  npm run import -- sigs --from sigs.yaml [--content DIR] [--dry-run]

  --from FILE     the sigs.yaml
  --content DIR   the content folder (default: CONTENT_DIR, else content)
  --dry-run       show the changes as a diff and write nothing
  --help          show this

A second run changes nothing. What people corrected stays (sigs/${ledgerName} remembers what the file said last time;
commit it). No person is imported. A mission is only filled in where there is none; it is a text of its authors, so
rewrite it unless you may use it.
`

/** `import sigs`: gives the exit code; throws a UsageError when the file or the content folder is not what it should be. */
export function importSigs(args: string[]): number {
  const { values } = readFlags(args, {
    from: { type: 'string' },
    content: { type: 'string', default: process.env['CONTENT_DIR'] ?? 'content' },
    'dry-run': { type: 'boolean', default: false },
  })
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  const { from, content } = values
  if (from === undefined) throw new UsageError('Say where sigs.yaml is with --from.', `\n${usage}`)
  if (!existsSync(from)) throw new UsageError(`There is no file ${from}.`, 'Name the sigs.yaml of kubernetes/community with --from.')
  if (!existsSync(content)) throw new UsageError(`There is no content folder ${content}.`, 'Make it, or name another with --content.')
  const folder = posix.join(shownPath(content), 'sigs')
  const ledgerPath = posix.join(folder, ledgerName)
  const ledgerBefore = readIfThere(ledgerPath)
  const ledger = parseLedger(ledgerBefore, ledgerPath)
  const { files, unreadable } = readCollection(content, 'sigs')
  const oddities: Oddity[] = unreadable.map(({ path, message }) => ({
    file: path,
    line: 1,
    column: 1,
    code: 'unreadable-group',
    message,
    outcome: 'left as it is',
  }))
  const groups = readGroups(shownPath(from), readFileSync(from, 'utf8'), oddities)
  tellUnlisted(files, groups, oddities)
  const blocked = new Set(unreadable.map(({ path }) => path))
  const entries = groups
    .map(({ id, values }) => ({ id, values, file: files.find((file) => file.id === id), path: `${folder}/${id}.yaml` }))
    .filter(({ path }) => !blocked.has(path))
    .map(({ id, values, file, path }) =>
      planEntry(path, file, file?.data['mission'] === undefined ? values : withoutMission(values), ledger.get(id), groupShape),
    )
  const remembered = new Map([...ledger, ...groups.map(({ id, values }) => [id, withoutMission(values)] as const)])
  const plan = { entries, others: [], ledger: { path: ledgerPath, before: ledgerBefore, after: ledgerText(remembered) }, oddities }
  return carryOut(plan, `Read ${groups.length} groups of ${shownPath(from)}.`, values['dry-run'])
}

/** A mission is a text of its authors: it only fills a gap, and its words are not remembered. */
function withoutMission(values: ImportedValues): ImportedValues {
  return Object.fromEntries(Object.entries(values).filter(([piece]) => piece !== 'mission'))
}

/** Groups that the content shows as active and the file does not list: archived, or renamed. */
function tellUnlisted(files: readonly ContentFile[], groups: readonly Group[], oddities: Oddity[]): void {
  const listed = new Set(groups.map(({ id }) => id))
  for (const { id, path, data } of files) {
    if (listed.has(id) || data['status'] === 'archived') continue
    oddities.push({
      file: path,
      line: 1,
      column: 1,
      code: 'unlisted-group',
      message: 'is not in the file any more',
      outcome: 'left as it is; set status to archived if it ended',
    })
  }
}
