import { expect, test } from 'vitest'
import { oddityLine, type Oddity } from '../oddity.ts'
import { successorsOf } from './feature-values.ts'
import { proposalFile } from './proposal-file.ts'
import { isTemplateFolder, readProposal } from './proposal.ts'

const groups = new Map(['sig-boats', 'sig-architecture', 'sig-wind'].map((id) => [id, id]))

function read(text: string, folder = 'keps/sig-boats/12-quick-sail') {
  const oddities: Oddity[] = []
  const proposal = readProposal(proposalFile('kep.yaml', text, oddities), folder, groups)
  return { proposal, told: oddities.map(oddityLine) }
}

/** A proposal in which nothing is odd, with some lines exchanged. */
function aProposal(lines: Record<string, string> = {}): string {
  const all = { title: 'Sail', 'kep-number': '12', 'owning-sig': 'sig-boats', status: 'implemented', ...lines }
  return Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')
}

test('a sound proposal has nothing to tell', () => {
  const text = aProposal({ 'latest-milestone': '"0.0"', milestone: '{ alpha: v1.20, beta: TBD, stable: "" }', 'creation-date': '2025-1-5' })
  const { proposal, told } = read(text)
  expect(told).toEqual([])
  expect(proposal).toMatchObject({ number: 12, milestones: [{ stage: 'alpha', release: '1.20' }], days: ['2025-01-05'] })
})

test('a bare version keeps its last zero', () => {
  expect(read(aProposal({ milestone: '{ beta: 1.20 }' })).proposal?.milestones).toMatchObject([{ release: '1.20' }])
})

test.each([
  ['kep.yaml:1:8 template-text the title is still the one of the template: kept; correct it in the feature', { title: 'KEP Template' }],
  ['kep.yaml:2:13 no-number no number is assigned yet: left out', { 'kep-number': '0000' }],
  ['kep.yaml:2:13 number-differs kep-number is 13, the folder says 12: taken as 13', { 'kep-number': '13' }],
  ['kep.yaml:2:13 not-a-number kep-number is "NNNN": taken as 12 from the folder', { 'kep-number': 'NNNN' }],
  ['kep.yaml:3:13 unknown-group owning-sig is "sig-none": taken as sig-boats from the folder', { 'owning-sig': 'sig-none' }],
  ['kep.yaml:3:13 other-folder owning-sig is sig-wind, but the folder is sig-boats: taken as sig-wind', { 'owning-sig': 'sig-wind' }],
  ['kep.yaml:4:9 corrected-status status is "imlpemented": taken as implemented', { status: 'imlpemented' }],
  ['kep.yaml:4:9 unknown-status status is "removed": left out', { status: 'removed' }],
  ['kep.yaml:4:9 template-text status is still the text of the template: left out', { status: 'provisional|implemented' }],
  ['kep.yaml:5:8 unknown-stage stage is "gamma": not used', { stage: 'gamma' }],
  ['kep.yaml:5:22 not-a-version milestone.stable is "x.y": left out', { milestone: '{ stable: x.y }' }],
  ['kep.yaml:5:21 several-versions milestone.alpha is "v1.21, v1.37": taken as 1.21', { milestone: '{ alpha: "v1.21, v1.37" }' }],
  [
    'kep.yaml:5:34 stages-backwards beta is 1.20, before alpha in 1.21: kept; correct it in the feature',
    { milestone: '{ alpha: v1.21, beta: v1.20 }' },
  ],
  ['kep.yaml:5:14 unknown-stage milestone has the stage "ga": left out', { milestone: '{ ga: v1.21 }' }],
  ['kep.yaml:5:19 implausible-version latest-milestone is "v1.0": not used', { 'latest-milestone': 'v1.0' }],
  ['kep.yaml:5:16 not-a-date creation-date is "2023-14-05": not used', { 'creation-date': '2023-14-05' }],
  ['kep.yaml:5:16 template-text creation-date is still the text of the template: not used', { 'creation-date': 'yyyy-mm-dd' }],
  ['kep.yaml:5:22 corrected-group participating-sigs has "sig-arch": taken as sig-architecture', { 'participating-sigs': '[sig-arch]' }],
  ['kep.yaml:5:22 unknown-group participating-sigs has "A crew": left out', { 'participating-sigs': '[A crew]' }],
  ['kep.yaml:5:22 placeholder participating-sigs has "TBD": left out', { 'participating-sigs': '[TBD]' }],
  ['kep.yaml:5:17 placeholder feature-gates has "n/a": left out', { 'feature-gates': '[{ name: n/a }]' }],
  [
    'kep.yaml:5:17 gate-pattern gate "Sail{kind}" is a pattern, not a name: kept as written',
    { 'feature-gates': '[{ name: "Sail{kind}" }]' },
  ],
  [
    'kep.yaml:5:44 corrected-component component is "scheduler": taken as kube-scheduler',
    { 'feature-gates': '[{ name: Sail, components: [scheduler] }]' },
  ],
  [
    'kep.yaml:5:44 corrected-component component is "kubelet,mast": taken as kubelet, mast',
    { 'feature-gates': '[{ name: Sail, components: ["kubelet,mast"] }]' },
  ],
  [
    'kep.yaml:5:44 corrected-component component is "kubelet (on deck)": taken as kubelet',
    { 'feature-gates': '[{ name: Sail, components: [kubelet (on deck)] }]' },
  ],
  [
    'kep.yaml:5:44 component-prose component "all the crew" is prose, not the name of a program: kept as written',
    { 'feature-gates': '[{ name: Sail, components: [all the crew] }]' },
  ],
])('tells %s', (line, lines) => {
  expect(read(aProposal(lines)).told).toEqual([line])
})

test('what is no YAML map is told and left out', () => {
  expect(read('a: b: c')).toMatchObject({ proposal: undefined, told: [expect.stringMatching(/^kep\.yaml:1:\d+ not-yaml .*: left out$/)] })
  expect(read('- a')).toEqual({ proposal: undefined, told: ['kep.yaml:1:1 not-yaml is not a map of keys: left out'] })
})

test('without any groups in the content, names are taken as they are', () => {
  const oddities: Oddity[] = []
  const file = proposalFile('kep.yaml', aProposal({ 'participating-sigs': '[sig-far, A crew]' }), oddities)
  expect(readProposal(file, 'keps/sig-boats/1-a', new Map())?.participating).toEqual(['sig-far'])
})

test.each([
  ['keps/NNNN-kep-template', true],
  ['keps/sig-boats/0000-sail-template', true],
  ['keps/sig-boats/5978-cluster-resource-claim-template', false],
])('%s is a template: %s', (folder, expected) => {
  expect(isTemplateFolder(folder)).toBe(expected)
})

test('a proposal is replaced by the one it names, or by the only one that says so', () => {
  const proposals = [
    read(aProposal({ 'superseded-by': '[/keps/sig-boats/2-b/]' }), 'keps/sig-boats/1-a').proposal,
    read(aProposal({ status: 'replaced' }), 'keps/sig-boats/2-b').proposal,
    read(aProposal({ replaces: '[/keps/sig-boats/2-b/README.md]' }), 'keps/sig-boats/3-c').proposal,
  ].filter((proposal) => proposal !== undefined)
  expect(Object.fromEntries(successorsOf(proposals))).toEqual({ a: 'b', b: 'c' })
})
