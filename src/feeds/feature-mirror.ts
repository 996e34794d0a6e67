import type { Feature } from '../model/feature.ts'
import { featureSentence } from '../model/feature-sentence.ts'
import { gateSteps, gateWords } from '../model/gate.ts'
import { paths } from '../model/paths.ts'
import { featureWords } from '../model/stage-words.ts'
import { stageLabel } from '../model/stage.ts'
import { bodyHtml } from './component-html.ts'
import { frontMatter, markdownCode, markdownLink, markdownTable, markdownText } from './markdown-text.ts'
import { addressOf, livePosts, type FeedSource } from './feed-source.ts'
import { bullets, facts, featureLink, groupLink, joined, paragraph, postLine, releaseLink, section, stepLine } from './mirror-lines.ts'
import { textMarkdown } from './text-markdown.ts'
import { textTree } from './text-tree.ts'

/** A feature as Markdown: where it is now, its life, its text, its gates, and what is written about it. */
export function featureMirror(feature: Feature, source: FeedSource): string {
  const { index } = source
  const { label, url } = index.site.proposal
  const number = feature.proposal === undefined ? undefined : `${label}-${feature.proposal}`
  const proposalUrl = feature.proposal === undefined ? undefined : url?.replace(':number', String(feature.proposal))
  const head = frontMatter({
    title: feature.title,
    url: addressOf(source, paths.feature(feature.id)),
    type: 'feature',
    proposal: feature.proposal,
    group: feature.sig,
    participating: feature.participating,
    status: feature.status,
    stage: feature.now?.stage,
    since: feature.now?.release,
    summary: feature.summary,
    language: index.site.language,
  })
  const text = source.textOf('features', feature.id)
  const replaced = [...index.features.values()].filter((other) => other.replacedBy === feature.id)
  return `${head}\n${joined(
    `# ${markdownText(feature.title)}`,
    paragraph(feature.summary ?? featureSentence(feature, index)),
    facts([
      ['Now', featureWords(feature)],
      ['Owner', groupLink(feature.sig, source)],
      ['Taking part', feature.participating.map((id) => groupLink(id, source)).join(', ')],
      ['Proposal', number === undefined ? undefined : proposalUrl === undefined ? number : markdownLink(number, proposalUrl)],
      ['Status of the proposal', feature.status],
      ['Replaced by', feature.replacedBy === undefined ? undefined : featureLink(feature.replacedBy, source, false)],
      ['In place of', replaced.map(({ id }) => featureLink(id, source, false)).join(', ')],
      ...Object.entries(feature.links).map(([name, address]) => [name, `<${address}>`] as const),
    ]),
    section('Stages', bullets(feature.milestones.map((step) => stepLine(step, source)))),
    section('What it is', text === undefined ? '' : textMarkdown(textTree(bodyHtml(text.body.nodes, { source, text }), addressOf(source, paths.feature(feature.id))))),
    section('Gates', gatesTable(feature, source)),
    section('Written about it', bullets(livePosts(index, feature.postIds).map((post) => postLine(post, source, feature.id)))),
  )}` // prettier-ignore
}

function gatesTable({ gates }: Feature, source: FeedSource): string {
  if (gates.length === 0) return ''
  const rows = gates.flatMap((gate) => {
    const name = markdownCode(gate.name)
    const components = gate.components.map(markdownCode).join(', ')
    const steps = gateSteps(gate)
    if (steps.length === 0) return [[name, components, '', '', '']]
    return steps.map((step) => [name, components, releaseLink(step.release, source), stageLabel(step.stage), gateWords(step) ?? ''])
  })
  return markdownTable(['Gate', 'Program', 'Release', 'Stage', 'By default'], rows)
}
