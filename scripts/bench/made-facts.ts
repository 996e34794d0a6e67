import { heading, sentence, type Random } from './made-words.ts'
import type { MadePostRefs } from './made-post.ts'
import { pick, randomOf } from './random.ts'

interface MadeFacts {
  /** Path within the content folder → source. */
  files: ReadonlyMap<string, string>
  refs: MadePostRefs
}

const counts = { features: 650, groups: 24, people: 60 }
/** 1.0 to 1.37, of which the last is to come. */
const versions = Array.from({ length: 38 }, (_, minor) => `1.${minor}`)

/** The facts of a made project: 650 features, 38 releases, 24 groups, 60 people and a page; always the same. */
export function madeFacts(): MadeFacts {
  const random = randomOf(0)
  const ids = (name: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${name}-${n}`)
  const [groups, people] = [ids('group', counts.groups), ids('person', counts.people)]
  const features = ids('feature', counts.features).map((id) => ({ id, sig: pick(groups, random) }))
  const files = new Map([
    ['site.yaml', siteSource],
['series/first-steps.yaml', 'title: First steps\ndescription: A series that is to be written.\n'],
        ['pages/about.mdx', `---\ntitle: About this site\ndescription: What it is made for.\n---\n\n## What it is\n\nIt is made to measure.\n`],
  ])
  for (const [n, id] of groups.entries()) files.set(`sigs/${id}.yaml`, `name: ${heading(2, random)} ${n}\nmission: ${sentence(12, random)}\n`)
  for (const [n, id] of people.entries()) files.set(`people/${id}.yaml`, `name: ${heading(2, random)} ${n}\n`)
  for (const [minor, version] of versions.entries()) files.set(`releases/${version}.yaml`, releaseSource(minor, people, random))
  for (const [n, { id, sig }] of features.entries()) files.set(`features/${id}.yaml`, featureSource(n, sig, random))
  return { files, refs: { authors: people, features, releases: versions.slice(0, -1) } }
} // prettier-ignore

const siteSource = `project: Made
title: Made Works
url: https://made.example
description: Releases, groups and features of a project that is made to measure.
repository: https://code.example/made
group: { singular: Group, plural: Groups, path: groups }
proposal: { label: Proposal, path: proposals, url: "https://proposals.example/:number" }
`

/** A release every hundred days since 2016, each supported for about a year; the last has no day yet. */
function releaseSource(minor: number, people: readonly string[], random: Random): string {
  const day = (after: number): string => new Date(Date.UTC(2016, 5, 1) + (minor * 100 + after) * 86_400_000).toISOString().slice(0, 10)
  const head = `name: ${heading(2, random)}\nleads: [${pick(people, random)}]\nsummary: ${sentence(14, random)}\n`
  if (minor === versions.length - 1) return head
  return `${head}date: ${day(0)}\ncycleStart: ${day(-90)}\nmaintenance: ${day(300)}\nendOfLife: ${day(360)}\n`
}

/** A feature that came as alpha and has gone some of the way to stable; a few were removed again. Most have a gate. */
function featureSource(n: number, sig: string, random: Random): string {
  const steps: { stage: string; release: string }[] = []
  let minor = Math.floor(random() * (versions.length - 1))
  for (const stage of ['alpha', 'beta', 'stable', ...(random() < 0.05 ? ['deprecated', 'removed'] : [])]) {
    const release = versions[minor]
    if (release === undefined || (steps.length > 0 && random() < 0.15)) break
    steps.push({ stage, release })
    minor += 1 + Math.floor(random() * 4)
  }
  const title = `${heading(4, random)} ${n}`
  const gated = steps.filter(({ stage }) => stage !== 'deprecated' && stage !== 'removed')
  return [
    `title: ${title}`, `sig: ${sig}`, `proposal: ${100 + n}`, 'status: implemented', `summary: ${sentence(20, random)}`,
    'stages:', ...steps.map(({ stage, release }) => `  - { stage: ${stage}, release: "${release}" }`),
    ...(random() < 0.6 ? gateLines(n, gated) : []),
    'links:', `  proposal: https://proposals.example/${100 + n}`,
    '',
  ].join('\n') // prettier-ignore
}

function gateLines(n: number, steps: readonly { stage: string; release: string }[]): string[] {
  return [
    'gates:', `  - name: MadeGate${n}`, '    components: [made-server]', '    history:',
    ...steps.map(
      ({ stage, release }) =>
        `      - { release: "${release}", stage: ${stage}, default: ${stage !== 'alpha'}, locked: ${stage === 'stable'} }`,
    ),
  ] // prettier-ignore
}
