import type { Feature, Milestone } from '../model/feature.ts'
import { gateStepAt, gateWords } from '../model/gate.ts'
import { paths } from '../model/paths.ts'
import { compareText } from '../model/problem.ts'
import { compareVersions } from '../model/release.ts'
import type { SiteIndex } from '../model/site-index.ts'
import { stageLabel, stageRank } from '../model/stage.ts'
import { lifeInWords } from '../model/waiting.ts'
import { escapeText } from '../markdown/html-text.ts'
import { linkHtml } from './link-html.ts'
import { addressOf, livePosts, sharePictureOf, type FeedSource } from './feed-source.ts'
import type { FeedEntry } from './feed.ts'

/** Every change of stage that happened to some features, newest first: an entry each, made from the registry. */
export function changeEntries(features: Iterable<Feature>, source: FeedSource): FeedEntry[] {
  return [...features]
    .flatMap((feature) => feature.milestones.filter(isPast).map((step) => ({ feature, step })))
    .sort((a, b) => compareChanges(a, b, source.index))
    .map(({ feature, step }) => changeEntry(feature, step, source))
}

/** What happened, as a title: `Quiet wire is stable in 2.0`. */
export function changeTitle({ shortTitle }: Pick<Feature, 'shortTitle'>, { stage, release }: Pick<Milestone, 'stage' | 'release'>): string {
  return `${shortTitle} is ${stageLabel(stage).toLowerCase()} in ${release}`
}

interface Change {
  feature: Feature
  step: PastStep
}

type PastStep = Milestone & { date: string }

function isPast(step: Milestone): step is PastStep {
  return step.reached && step.date !== undefined
}

function compareChanges(a: Change, b: Change, { site }: SiteIndex): number {
  return (
    compareText(b.step.date, a.step.date) ||
    compareVersions(b.step.release, a.step.release) ||
    stageRank(b.step.stage, site.stages) - stageRank(a.step.stage, site.stages) ||
    compareText(a.feature.id, b.feature.id)
  )
}

const made = new WeakMap<Milestone, FeedEntry>()

function changeEntry(feature: Feature, step: PastStep, source: FeedSource): FeedEntry {
  const known = made.get(step)
  if (known !== undefined) return known
  const { index } = source
  const { stage, release, date } = step
  const sig = index.sigs.get(feature.sig)
  const address = addressOf(source, paths.feature(feature.id))
  const entry: FeedEntry = {
    // A feature that was renamed keeps the name of its first days.
    id: `${addressOf(source, paths.feature(feature.aliases[0] ?? feature.id))}#${stage}-${release}`,
    url: address,
    title: changeTitle(feature, step),
    summary: `${feature.title}: ${lifeInWords(feature)}.`,
    html: changeHtml(feature, step, source),
    published: date,
    updated: date,
    authors: [],
    categories: [
      ...(sig === undefined ? [] : [{ term: sig.fullName, scheme: addressOf(source, paths.groups(index.site)) }]),
      { term: release, scheme: addressOf(source, paths.releases()) },
      { term: stage, scheme: addressOf(source, paths.features()) },
    ],
    image: sharePictureOf(paths.feature(feature.id), source),
  }
  made.set(step, entry)
  return entry
}

function changeHtml(feature: Feature, { release }: PastStep, source: FeedSource): string {
  const { index } = source
  const { proposal } = index.site
  const sig = index.sigs.get(feature.sig)
  const posts = livePosts(index, feature.postIds).filter((post) => post.release === release)
  const gates = feature.gates.flatMap((gate) => {
    const step = gateStepAt(gate, release)
    const words = step === undefined ? undefined : gateWords(step)
    return words === undefined ? [] : [`${gate.name}: ${words}`]
  })
  const facts = [
    ...(sig === undefined ? [] : [linkHtml(sig.fullName, addressOf(source, paths.group(sig.id, index.site)))]),
    ...(feature.proposal === undefined ? [] : [escapeText(`${proposal.label}-${feature.proposal}`)]),
    linkHtml(`${index.site.project} ${release}`, addressOf(source, paths.release(release))),
  ]
  return [
    `<p>${linkHtml(feature.title, addressOf(source, paths.feature(feature.id)))}: ${escapeText(lifeInWords(feature))}.</p>`,
    feature.summary === undefined ? '' : `<p>${escapeText(feature.summary)}</p>`,
    gates.length === 0 ? '' : `<p>Gates in ${escapeText(release)}: ${escapeText(gates.join('; '))}.</p>`,
    posts.length === 0 ? '' : `<ul>${posts.map((post) => `<li>${linkHtml(post.title, addressOf(source, post.path))}</li>`).join('')}</ul>`,
    `<p>${facts.join(' · ')}</p>`,
  ].join('\n').trim() // prettier-ignore
}
