import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { isDay, type Day } from '../../../src/model/day.ts'
import { attempt } from '../../../src/sources/attempt.ts'
import { readFlags, UsageError } from '../../lib/flags.ts'
import { readCollection, readIfThere, shownPath, type Collection } from '../content-folder.ts'
import { ledgerName, parseLedger } from '../ledger.ts'
import type { Oddity } from '../oddity.ts'
import { showProgress } from '../progress.ts'
import { carryOut } from '../report.ts'
import { dayOfCheckout, proposalFolders } from './checkout.ts'
import { newestReleaseOn, planFeatures } from './plan.ts'
import { proposalFile } from './proposal-file.ts'
import type { GroupNames } from './proposal-groups.ts'
import { isTemplateFolder, readProposal, type Proposal } from './proposal.ts'

const usage = `Reads every kep.yaml of a kubernetes/enhancements checkout and writes or updates features.

  npm run import -- keps --from DIR [--content DIR] [--dry-run] [--now YYYY-MM-DD]

  --from DIR      the checkout
  --content DIR   the content folder (default: CONTENT_DIR, else content)
  --dry-run       show the changes as a diff and write nothing
  --now DAY       the day of which the checkout tells; milestones of releases that were not out by then are
                  plans (default: its last commit, else the newest day that a proposal names)
  --help          show this

A second run changes nothing. What people corrected in a feature stays: an import changes only values that are still
as it found them last time (features/${ledgerName} remembers that; commit it).
`

/** `import keps`: gives the exit code; throws a UsageError when the folders are not what they should be. */
export function importKeps(args: string[]): number {
  const { values } = readFlags(args, {
    from: { type: 'string' },
    content: { type: 'string', default: process.env['CONTENT_DIR'] ?? 'content' },
    'dry-run': { type: 'boolean', default: false },
    now: { type: 'string' },
  })
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  const from = checkoutFolder(values.from)
  if (!existsSync(values.content))
    throw new UsageError(`There is no content folder ${values.content}.`, 'Make it, or name another with --content.')
  const folder = shownPath(values.content)
  const ledgerPath = posix.join(folder, 'features', ledgerName)
  const ledgerBefore = readIfThere(ledgerPath)
  const releases = readCollection(folder, 'releases')
  const content = {
    folder,
    releases,
    features: readCollection(folder, 'features'),
    ledger: parseLedger(ledgerBefore, ledgerPath),
    ledgerPath,
    ledgerBefore,
  }

  const oddities: Oddity[] = []
  const { proposals, templates } = readProposals(from, groupNames(readCollection(folder, 'sigs')), oddities)
  const day =
    dayOf(values.now) ??
    dayOfCheckout(
      from,
      proposals.flatMap(({ days }) => days),
      today(),
    )
  const newest = newestReleaseOn(day ?? today(), releases.files)
  const plan = planFeatures(proposals, content, newest)
  const heading = [
    `Read ${proposals.length} proposals of ${shownPath(from)}, ${templates} templates left out.`,
    `They tell of ${day ?? 'an unknown day'}: ${newest === undefined ? `no release in ${folder}/releases was out, all milestones are plans` : `${newest} was the newest release, later milestones are plans`}.`,
  ].join('\n')
  return carryOut({ ...plan, oddities: [...oddities, ...plan.oddities] }, heading, values['dry-run'])
}

function checkoutFolder(from: string | undefined): string {
  if (from === undefined) throw new UsageError('Say where the checkout is with --from.', `\n${usage}`)
  if (!existsSync(join(from, 'keps')))
    throw new UsageError(`${from} has no folder keps.`, 'Name a checkout of kubernetes/enhancements with --from.')
  return from
}

function readProposals(from: string, groups: GroupNames, oddities: Oddity[]): { proposals: Proposal[]; templates: number } {
  const folders = proposalFolders(from)
  const progress = showProgress('Reading proposals', folders.length)
  const proposals: Proposal[] = []
  let templates = 0
  for (const folder of folders) {
    progress.step()
    if (isTemplateFolder(folder)) {
      templates += 1
      continue
    }
    const path = posix.join(shownPath(from), folder, 'kep.yaml')
    const text = readFileSync(path, 'utf8')
    const attempted = attempt(path, text, () => readProposal(proposalFile(path, text, oddities), folder, groups))
    if ('finding' in attempted) oddities.push(unreadable(path, attempted.finding.message))
    else if (attempted.result !== undefined) proposals.push(attempted.result)
  }
  progress.done()
  return { proposals, templates }
}

/** What ended the program, or nearly did, when it was read. */
function unreadable(file: string, message: string): Oddity {
  return { file, line: 1, column: 1, code: 'unreadable-file', message, outcome: 'left out' }
}

/** Ids of the groups of the content by id and former id. */
function groupNames({ files }: Collection): GroupNames {
  const aliases = files.flatMap(({ id, data }) =>
    Array.isArray(data['aliases']) ? data['aliases'].map((alias) => [String(alias), id] as const) : [],
  )
  return new Map([...aliases, ...files.map(({ id }) => [id, id] as const)])
}

function dayOf(now: string | undefined): Day | undefined {
  if (now === undefined) return undefined
  const day = now.slice(0, 10)
  if (!isDay(day)) throw new UsageError(`--now is "${now}".`, 'Write a day: YYYY-MM-DD.')
  return day
}

function today(): Day {
  return new Date().toISOString().slice(0, 10)
}
