import { compareVersions } from '../../src/model/release.ts'
import { kindPurpose } from '../../src/model/post-kinds.ts'
import { kindName } from '../../src/model/post.ts'
import { postKinds } from '../../src/model/schemas/post.ts'
import type { SiteIndex } from '../../src/model/site-index.ts'
import { things, type Answers, type Thing } from './answers.ts'
import type { Asker, Choice } from './asker.ts'

const purposes: Record<Thing, string> = {
  post: 'a story: about a release, a feature, a group',
  feature: 'a feature and its stages',
  release: 'a release, also one that is still to come',
  person: 'somebody who writes or leads',
  series: 'posts that belong together',
}

export async function askForThing(asker: Asker): Promise<Thing> {
  const chosen = await asker.one('What do you want to begin?', things.map((value) => ({ value, label: value, hint: purposes[value] }))) // prettier-ignore
  return things.find((thing) => thing === chosen) ?? 'post'
}

/** Asks for whatever an entry needs and the answers lack, in the order in which a person thinks of it. */
export async function askForRest(thing: Thing, known: Answers, index: SiteIndex, asker: Asker): Promise<Answers> {
  const answers = { ...known }
  if (thing === 'post' && answers.kind === undefined) answers.kind = await asker.one('What kind of post is it?', kinds)
  answers.title ??= await asker.text(titleQuestions[thing], (text) => (text.trim() === '' ? 'Write a word at least.' : undefined))
  if (thing === 'feature' && answers.sig.length === 0)
    answers.sig = [await asker.find(`Which ${index.site.group.singular} owns it?`, groups(index))]
  if (thing !== 'post') return answers
  if (answers.feature.length === 0 && answers.kind !== undefined && aboutFeatures.has(answers.kind)) {
    answers.feature = await asker.some(
      'Which features does it tell of? Type to search, Tab to choose.',
      features(index),
      answers.kind === 'deep-dive',
    )
  }
  if (answers.sig.length === 0 && answers.kind === 'spotlight') {
    answers.sig = await asker.some(`Which ${index.site.group.plural}? Type to search, Tab to choose.`, groups(index), true)
  }
  if (answers.release === undefined && answers.feature.length === 0 && answers.kind !== undefined && aboutRelease.has(answers.kind)) {
    answers.release = await asker.find('Which release does it tell of?', releases(index))
  }
  if (answers.author.length === 0) {
    answers.author = await asker.some(
      'Who writes it? Type to search, Tab to choose. (Somebody new: npm run new -- person)',
      people(index),
      true,
    )
  }
  return answers
}

const titleQuestions: Record<Thing, string> = {
  post: 'What is its title?',
  feature: 'What is the feature called?',
  release: 'Which version?',
  person: 'What is the full name?',
  series: 'What is the title of the series?',
}

const aboutFeatures = new Set(['deep-dive', 'deprecation', 'announcement'])
const aboutRelease = new Set(['retrospective', 'lead-note'])

const kinds: Choice[] = postKinds.map((value) => ({ value, label: kindName(value), hint: kindPurpose(value) }))

function features({ features: all, site }: SiteIndex): Choice[] {
  return [...all.values()].map(({ id, title, proposal, sig }) => ({
    value: id,
    label: title,
    hint: [proposal === undefined ? '' : `${site.proposal.label}-${proposal}`, sig, id].filter(Boolean).join(', '),
  }))
}

function groups({ sigs }: SiteIndex): Choice[] {
  return [...sigs.values()].map(({ id, fullName }) => ({ value: id, label: fullName, hint: id }))
}

function people({ people: all }: SiteIndex): Choice[] {
  return [...all.values()].map(({ id, name }) => ({ value: id, label: name, hint: id }))
}

function releases({ releases: all }: SiteIndex): Choice[] {
  return [...all.keys()].sort((a, b) => compareVersions(b, a)).map((value) => ({ value, label: value, hint: all.get(value)?.name ?? '' }))
}
