import { paths } from '../model/paths.ts'
import { groupSteps, stepsIn, type FeatureStep } from '../model/queries.ts'
import { announcedWords, countedWords } from '../model/release-counts.ts'
import { releaseTitle } from '../model/release-name.ts'
import type { Release } from '../model/release.ts'
import { stageLabel, stagesForReaders } from '../model/stage.ts'
import { tallyOf } from '../model/tally.ts'
import { listOf } from '../model/number-words.ts'
import { storyOf } from '../model/story.ts'
import { storyParagraphs } from '../site/story-paragraphs.ts'
import { asParagraph, frontMatter, markdownText } from './markdown-text.ts'
import { addressOf, livePosts, type FeedSource } from './feed-source.ts'
import { bullets, dayText, facts, featureLink, groupLink, joined, paragraph, personLink, postLine, section } from './mirror-lines.ts'

/** A release as Markdown: its days and numbers, what it changed by stage and group, and what is written about it. */
export function releaseMirror(release: Release, source: FeedSource): string {
  const { index } = source
  const tally = tallyOf(index, release)
  const head = frontMatter({
    title: `${index.site.project} ${releaseTitle(release)}`,
    url: addressOf(source, paths.release(release.version)),
    type: 'release',
    version: release.version,
    name: release.name,
    date: release.date,
    released: release.released,
    endOfLife: release.endOfLife,
    leads: release.leads.map((id) => index.people.get(id)?.name ?? id),
    summary: release.summary,
    language: index.site.language,
  })
  return `${head}\n${joined(
    `# ${markdownText(`${index.site.project} ${releaseTitle(release)}${release.released ? '' : ', upcoming'}`)}`,
    paragraph(release.summary),
    ...storyLines(release, source),
    facts([
      [release.released ? 'Released' : release.date === undefined ? 'Release day' : 'Release day, as planned', dayText(release.date) ?? 'not named yet'],
      [release.leads.length === 1 ? 'Release lead' : 'Release leads', listOf(release.leads.map((id) => personLink(id, source)))],
      ['Work began', dayText(release.cycleStart)],
      ['Maintenance only from', dayText(release.maintenance)],
      ['End of life', dayText(release.endOfLife)],
      ...Object.entries(release.links).map(([name, address]) => [name, `<${address}>`] as const),
    ]),
    paragraph([countedWords(tally), announcedWords(tally)].join(' ').trim()),
    ...stageSections(stepsIn(index, release.version), source, (stage) => stageLabel(stage)),
    ...stageSections(stepsIn(index, release.version, false), source, (stage) => `${stageLabel(stage)}, aimed at`),
    section(`Written about ${release.version}`, bullets(livePosts(index, release.postIds).map((post) => postLine(post, source)))),
  )}` // prettier-ignore
}

/** What the features say of it, sentence for sentence as the page has it. */
function storyLines(release: Release, source: FeedSource): string[] {
  const { index } = source
  return storyParagraphs(storyOf(index, release), release, index.site.stages).map((pieces) =>
    asParagraph(
      pieces
        .map((piece) => (typeof piece === 'string' ? markdownText(piece) : 'sig' in piece ? groupLink(piece.sig.id, source) : featureLink(piece.feature.id, source)))
        .join(''),
    ),
  ) // prettier-ignore
}

/** A section for each stage, and in it a line for each group. */
function stageSections(steps: FeatureStep[], source: FeedSource, titleOf: (stage: string) => string): string[] {
  return stagesForReaders(source.index.site.stages).map((stage) => {
    const groups = groupSteps(source.index, steps.filter(({ step }) => step.stage === stage)) // prettier-ignore
    const lines = groups.map(({ sig, byStage }) => {
      const features = [...byStage.values()].flat().map(({ id }) => featureLink(id, source))
      return `${groupLink(sig.id, source)}: ${features.join('; ')}`
    })
    return section(titleOf(stage), bullets(lines))
  })
}
