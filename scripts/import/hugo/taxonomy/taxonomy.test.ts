import { expect, test } from 'vitest'
import { someSite } from '../../../../src/model/entries.builder.ts'
import { Remarks } from '../remarks.ts'
import type { SourcePost } from '../source-post.ts'
import { groupWords } from './groups.ts'
import type { Registry, RegistryFeature } from './registry.ts'
import { taxonomyOf } from './taxonomy.ts'

const feature = (id: string, title: string, sig: string, proposal: number): RegistryFeature => ({
  id,
  title,
  names: [title, id.replace(/-/g, ' ')],
  sig,
  proposal,
})
const quiet = feature('quiet-wires', 'Quiet wires in lamps', 'sig-wire', 12)
const tint = feature('tinted-glass', 'Tinted glass for lanterns', 'sig-glass', 345)
const early = feature('early-oil', 'Early oil', 'sig-oil', 77)
const features = [quiet, tint, early]
const registry: Registry = {
  site: { ...someSite, group: { singular: 'SIG', plural: 'SIGs', path: 'sigs', long: 'Special interest group' }, proposal: { label: 'LEP', path: 'leps', url: 'https://code.example/lamps/issues/:number' } },
  releases: new Map([['1.1', '2021-03-01'], ['1.2', '2021-09-01'], ['1.3', undefined]]),
  features: new Map(features.map((one) => [one.id, one])),
  byProposal: new Map(features.map((one) => [one.proposal ?? 0, [one]])),
  bySlug: new Map(features.map((one) => [one.id, one])),
  byGate: new Map([['QuietWireMode', [quiet]], ['Tint', [tint]]]),
  groups: [
    { id: 'sig-wire', name: 'Wire', kind: 'sig', ids: ['sig-wire', 'sig-cable'] },
    { id: 'sig-glass', name: 'Glass', kind: 'sig', ids: ['sig-glass'] },
    { id: 'sig-oil', name: 'Oil and Fat', kind: 'sig', ids: ['sig-oil'] },
    { id: 'wg-night', name: 'Night Work', kind: 'wg', ids: ['wg-night'] },
    { id: 'committee-steering', name: 'Steering', kind: 'committee', ids: ['committee-steering'] },
  ],
} // prettier-ignore
const words = groupWords(registry)

function found(title: string, body: string, more: Partial<SourcePost> = {}) {
  const post: SourcePost = {
    source: 'x.md', name: 'x', sections: ['blog'], format: 'hugo', front: new Map(), title, authors: [], date: '2021-03-05', isDraft: false,
    evergreen: false, tags: [], address: '/blog/x/', aliases: [], body, bodyLine: 1, remarks: new Remarks('', 1), ...more,
  } // prettier-ignore
  const taxonomy = taxonomyOf(post, registry, words, 0.75)
  const sure = (list: { value: string; confidence: number }[]) =>
    list.filter(({ confidence }) => confidence >= 0.75).map(({ value }) => value)
  return {
    taxonomy,
    release: taxonomy.release === undefined ? [] : sure([taxonomy.release]),
    features: sure(taxonomy.features).sort(),
    sigs: sure(taxonomy.groups).sort(),
    kind: taxonomy.kind.value,
  }
}

test.each([
  ['Lantern v1.2: Dusk', {}, ['1.2']],
  ['Lantern v1.2.0 is out', {}, ['1.2']],
  ['What is new in v1.1', {}, ['1.1']],
  ['Announcing oilcan v1.1', { date: '2024-01-01' }, []],
  ['Announcing Wick 1.9', {}, []],
  ['What changed from 1.1 to 1.2', {}, []],
  ['Lamps', { front: new Map([['release_announcement', new Map([['minor_version', '1.3']])]]) }, ['1.3']],
])('the title %j tells of the release %j', (title, more, release) => {
  expect(found(title, '', more).release).toEqual(release)
})

test.each([
  ['a number', 'This is LEP-12.', ['quiet-wires']],
  ['a number in a link', 'See [LEP \\#345](https://lep.lamps.example/345).', ['tinted-glass']],
  ['an issue', 'See https://code.example/lamps/issues/12#comment.', ['quiet-wires']],
  ['the folder of a proposal', '[It](https://code.example/lamps/tree/main/leps/sig-wire/12-quiet-wires/README.md)', ['quiet-wires']],
  [
    'an old folder whose number counts otherwise',
    '[It](https://code.example/lamps/blob/main/leps/sig-oil/0012-early-oil.md)',
    ['early-oil'],
  ],
  ['a gate', 'Turn on the `QuietWireMode` feature gate.', ['quiet-wires']],
  ['a gate that is a word', 'Tint is nice.', []],
  ['a gate that is a word, named as one', 'Turn on the feature gate `Tint`.', ['tinted-glass']],
  ['a gate in a setting', '```yaml\nfeatureGates:\n  Tint: true\n```', ['tinted-glass']],
  ['nothing', 'A LEPer counts 12 lamps. <!-- LEP-12 -->', []],
])('finds a feature by %s', (_, body, features) => {
  expect(found('Lamps at night', body).features).toEqual(features)
})

test('finds a feature whose name is the title', () => {
  expect(found('Lantern v1.2: Quiet Wires in Lamps Graduate to Stable', '')).toMatchObject({
    features: ['quiet-wires'],
    sigs: ['sig-wire'],
    kind: 'deep-dive',
  })
})

test.each([
  ['the title', 'Spotlight on SIG Wire', 'SIG Glass and SIG Oil and Fat help. LEP-345', ['sig-wire']],
  ['a former name in the title', 'News of SIG Cable', '', ['sig-wire']],
  ['a feature', 'Lamps', 'LEP-345', ['sig-glass']],
  [
    'a link that names it',
    'Lamps',
    'Ask the [Glass special interest group](https://git.example/lamps/community/tree/main/sig-glass).',
    ['sig-glass'],
  ],
  ['where readers take part', 'Lamps', '## Getting involved\n\nCome to SIG Oil and Fat.', ['sig-oil']],
  ['its channel', 'Lamps', 'We are in #sig-wire on Slack.', ['sig-wire']],
  ['its list', 'Lamps', 'Write to [us](https://groups.google.com/g/lamps-sig-wire).', ['sig-wire']],
  ['who leads', 'Lamps', 'This work was led by WG Night Work.', ['wg-night']],
  ['whose authors they are', 'Lamps', 'We (SIG Glass) made it.', ['sig-glass']],
  ['how often it is named', 'Lamps', 'SIG Glass.\n\nSIG-Glass again.\n\nsig-glass', ['sig-glass']],
])('finds a group by %s', (_, title, body, sigs) => {
  expect(found(title, body).sigs).toEqual(sigs)
})

test.each([
  ['a mention in passing', 'As SIG Glass did once, we look.'],
  ['the list of groups', 'Choose one of [the SIGs](https://git.example/lamps/community/blob/main/sig-list.md).'],
  ['a page that lies in its folder', '[Reviews](https://git.example/lamps/community/blob/main/sig-glass/reviews.md) are hard.'],
  ['a committee', 'Join the steering committee election. The Steering Committee and the steering committee decide.'],
  ['a word that only begins like one', 'SIG Wireless is a joke. SIG Glassware too. SIG Wireless.'],
])('does not take %s for a group', (_, body) => {
  expect(found('Lamps', body).sigs).toEqual([])
})

test('an announcement has a section for each feature', () => {
  const body = [
    '# Lantern v1.2', '## Stable', '', '### Quiet wires', '', 'This was done as part of [LEP \\#12](https://lep.lamps.example/12) led by SIG Wire.', '',
    '### Glass of many colours', '', 'This was done as part of LEP #345 led by SIG Glass.', '', '## All of them', '', '- LEP-12', '- LEP-345', '- LEP-77',
  ].join('\n') // prettier-ignore
  const { taxonomy, ...rest } = found('Lantern v1.2: Dusk', body, { authors: [{ name: 'Lantern 1.2 Release Team' }], date: '2021-09-01' })
  expect(rest).toEqual({
    release: ['1.2'],
    features: ['early-oil', 'quiet-wires', 'tinted-glass'],
    sigs: ['sig-glass', 'sig-oil', 'sig-wire'],
    kind: 'announcement',
  })
  expect(taxonomy.sections).toEqual([
    { feature: 'quiet-wires', line: 4 },
    { feature: 'tinted-glass', line: 8 },
    { feature: 'early-oil', line: 12 },
  ])
})

test.each([
  ['Lantern v1.2: Dusk', { slug: 'lantern-v1-2-release', date: '2021-09-01' }, 'announcement'],
  ['Deprecations and Removals in Lantern 1.2', {}, 'deprecation'],
  ['Candle Retirement: What You Need to Know', {}, 'deprecation'],
  ['The 1.2 release interview', {}, 'spotlight'],
  ['Introducing the Night Work Working Group', {}, 'spotlight'],
  ['Four years of lamps: a look back', {}, 'retrospective'],
  ['Announcing Oilcan 3', {}, 'announcement'],
  ['Why lamps', {}, 'essay'],
])('%j is of the kind %j', (title, more, kind) => {
  expect(found(title, '', more).kind).toBe(kind)
})

test('tells why it believes something, with the line', () => {
  const { taxonomy } = found('Lamps', '\n\nThis is LEP-12.')
  expect(taxonomy.features[0]).toEqual({ value: 'quiet-wires', confidence: 0.9, evidence: [{ line: 3, why: 'says "LEP-12"' }] })
})
