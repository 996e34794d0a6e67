import type { Feature } from '../model/feature.ts'
import { capitalized, countOf } from '../model/number-words.ts'
import { settledStageOf } from '../model/register.ts'
import type { Release } from '../model/release.ts'
import type { Sig } from '../model/sig.ts'
import type { Stage } from '../model/stage.ts'
import type { Story } from '../model/story.ts'
import { aimsSentence, stepCounts } from './story-words.ts'

/** A piece of a sentence: words, or the name of something that has a page. */
export type StoryPiece = string | { feature: Feature } | { sig: Sig }

const mostNamed = 3
/** So few changes are named one by one. */
const fewSteps = 6

/** What the features say of a release, in sentences: what settled and after how long, who moved most, what leaves. */
export function storyParagraphs(
  story: Story,
  { version, released }: Pick<Release, 'version' | 'released'>,
  stages: readonly Stage[],
): StoryPiece[][] {
  const { steps, settled, groups, leaving, aims } = story
  const stage = settledStageOf(stages) ?? ''
  if (steps.length <= fewSteps) return [steps.length === 0 ? [] : named(story, version), aimed(aims)].filter(({ length }) => length > 0)
  const others = steps.filter(({ step }) => step.stage !== stage && !leaving.some((one) => one.step === step))
  const busiest = groups.filter(({ total }) => total > 1).slice(0, mostNamed)
  return [
    settled.length === 0 ? [] : arrived(settled),
    others.length === 0 && busiest.length < 2 ? [] : moved(others, busiest),
    leaving.length === 0 ? [] : ['On the way out: ', ...names(inStage(leaving.slice(0, mostNamed)), leaving.length - mostNamed), '.'],
    aimed(aims),
  ].filter(({ length }) => length > 0)

  function arrived(all: Story['settled']): StoryPiece[] {
    const longest = all.filter(({ releases }) => releases > 0).slice(0, mostNamed)
    const sentence = `${capitalized(countOf(all.length, 'feature'))} became ${stage} in ${version}.`
    if (longest.length === 0) return [sentence]
    const [begin, took] = longest.length === 1 ? ['The longest on its way was ', 'it took'] : ['The longest on their way were ', 'the first of them took'] // prettier-ignore
    const items = longest.map(({ feature, first }) => ({ feature, note: `${first.stage} in ${first.release}` }))
    return [`${sentence} ${begin}`, ...names(items), `; ${took} ${countOf(longest[0]?.releases ?? 0, 'release')}.`]
  }

  function moved(some: Story['steps'], busy: Story['groups']): StoryPiece[] {
    const way = settled.length > 0 ? 'Still on their way' : 'On their way'
    const counts = some.length === 0 ? [] : [`${way}: ${stepCounts(some, stages)}.${busy.length > 1 ? ' ' : ''}`]
    if (busy.length < 2) return counts
    const shares = busy.flatMap(({ sig, total }, at): StoryPiece[] => [joint(at, busy.length), { sig }, ` (${at === 0 ? `${total} features` : total})`]) // prettier-ignore
    return [...counts, ...shares, ' moved the most.']
  }

  function aimed(all: Story['aims']): StoryPiece[] {
    if (all.length === 0) return []
    const sentence = aimsSentence(all, version, released, stages)
    const arrivals = all.filter(({ step }) => step.stage === stage)
    if (arrivals.length < 2) return [sentence]
    const items = arrivals.slice(0, mostNamed).map(({ feature }) => ({ feature }))
    return [`${sentence} ${released ? 'Aimed at' : 'Aiming at'} ${stage}: `, ...names(items, arrivals.length - mostNamed), '.']
  }
}

function named({ steps }: Story, version: string): StoryPiece[] {
  const belong = steps.length === 1 ? 'belongs' : 'belong'
  return [`By the registry, ${countOf(steps.length, 'change')} of stage ${belong} to ${version}: `, ...names(inStage(steps)), '.']
}

function inStage(steps: Story['steps']): { feature: Feature; note: string }[] {
  return steps.map(({ feature, step }) => ({ feature, note: step.stage }))
}

/** Features in a sentence: `A (alpha in 1.12), B (beta), and C`; `more` of them are not named. */
function names(items: readonly { feature: Feature; note?: string }[], more = 0): StoryPiece[] {
  const length = items.length + (more > 0 ? 1 : 0)
  const told = items.flatMap(({ feature, note }, at): StoryPiece[] => [
    joint(at, length),
    { feature },
    note === undefined ? '' : ` (${note})`,
  ])
  return [...told, more > 0 ? `${joint(items.length, length)}${more} more` : ''].filter((piece) => piece !== '')
}

/** What stands before the item at a place of a list: nothing, a comma, `and`. */
function joint(at: number, length: number): string {
  return at === 0 ? '' : at < length - 1 ? ', ' : length > 2 ? ', and ' : ' and '
}
