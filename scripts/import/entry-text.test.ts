import { expect, test } from 'vitest'
import { newEntryText } from './entry-shape.ts'
import { changeEntryText, entryDataOf, EntryTextError } from './entry-text.ts'
import { featureShape } from './keps/feature-shape.ts'

const written = `# Kept by the networking people.
title: Quick path   # their own words
sig: "sig-network"

summary: >-
  Two lines that
  somebody wrapped.
proposal: 12
stages:
  # the gate came earlier than the proposal says
  - { stage: alpha, release: "1.29" } # see the notes
  - {stage: beta, release: "1.31"}
gates:
  - name: QuickPath
    # no other program knows it
    components: [kube-proxy]
    history:
      - { release: "1.29", stage: alpha, default: false } # off
links:
  docs: https://example.org/docs
`

const change = (text: string, changes: Record<string, unknown>) =>
  changeEntryText(
    text,
    // Test data is JSON by hand.
    Object.entries(changes).map(([piece, value]) => ({ piece, value: value as never })),
    featureShape,
  )

test('a new entry has its keys in order and its versions in quotes', () => {
  const text = newEntryText(
    {
      'gates/QuickPath': ['kube-proxy', 'kubelet'],
      'gates/Bare': [],
      'links/proposal': 'https://example.org/12',
      'stages/alpha': { release: '1.29' },
      'stages/beta': { release: '1.30', planned: true },
      participating: ['sig-node'],
      proposal: 12,
      sig: 'sig-network',
      title: 'Quick: path',
    },
    featureShape,
  )
  expect(text).toMatchInlineSnapshot(`
    "title: "Quick: path"
    sig: sig-network
    participating: [sig-node]
    proposal: 12
    stages:
      - { stage: alpha, release: "1.29" }
      - { stage: beta, release: "1.30", planned: true }
    gates:
      - name: QuickPath
        components: [kube-proxy, kubelet]
      - Bare
    links:
      proposal: https://example.org/12
    "
  `)
})

test('a change touches its own lines only', () => {
  const after = change(written, { title: 'Fast path', 'stages/beta': { release: '1.32' }, 'gates/QuickPath': ['kubelet'] })
  expect(after).toBe(
    written
      .replace('Quick path ', 'Fast path ')
      .replace('{stage: beta, release: "1.31"}', '{ stage: beta, release: "1.32" }')
      .replace('[kube-proxy]', '[kubelet]'),
  )
})

test('new pieces go where they belong', () => {
  const after = change(written, {
    status: 'implemented',
    participating: ['sig-node'],
    'stages/stable': { release: '1.33' },
    'gates/Other': ['kubelet'],
    'links/proposal': 'https://example.org/12',
  })
  expect(after).toBe(
    written
      .replace('sig: "sig-network"\n', 'sig: "sig-network"\nparticipating: [sig-node]\n')
      .replace('proposal: 12\n', 'proposal: 12\nstatus: implemented\n')
      .replace('"1.31"}\n', '"1.31"}\n  - { stage: stable, release: "1.33" }\n')
      .replace('# off\n', '# off\n  - name: Other\n    components: [kubelet]\n')
      .replace('/docs\n', '/docs\n  proposal: https://example.org/12\n'),
  )
})

test('an earlier stage goes before a later one and its comments', () => {
  const after = change(written.replace('"1.29" }', '"1.30" }'), { 'stages/removed': { release: '1.5' } })
  expect(after).toContain('stages:\n  - { stage: removed, release: "1.5" }\n  # the gate')
})

test('what goes takes its lines along', () => {
  const after = change(written, { 'stages/beta': undefined, 'gates/QuickPath': undefined, 'links/docs': undefined, proposal: undefined })
  expect(after).toBe(
    written
      .replace('  - {stage: beta, release: "1.31"}\n', '')
      .replace('proposal: 12\n', '')
      .replace(/gates:[^]*/, ''),
  )
})

test('lists on one line and keys without a value are written anew', () => {
  const text = 'title: A\nsig: sig-a\nstatus:\nstages: [{ stage: alpha, release: "1.1" }]\nlinks: { a: https://a.example }'
  expect(change(text, { 'stages/beta': { release: '1.2' }, status: 'implemented', 'links/b': 'https://b.example' })).toBe(
    `title: A
sig: sig-a
status: implemented
stages:
  - { stage: alpha, release: "1.1" }
  - { stage: beta, release: "1.2" }
links:
  a: https://a.example
  b: https://b.example`,
  )
})

test('a new item finds its place among items that change too', () => {
  const text = 'title: A\nsig: sig-a\nstages:\n  - { stage: beta, release: "1.1" }\n'
  expect(change(text, { 'stages/alpha': { release: '1.2' }, 'stages/beta': { release: '1.3' } })).toBe(
    'title: A\nsig: sig-a\nstages:\n  - { stage: alpha, release: "1.2" }\n  - { stage: beta, release: "1.3" }\n',
  )
})

test('all stages may be exchanged at once', () => {
  const text = 'title: A\nsig: sig-a\nstages:\n  - { stage: alpha, release: "1.1" }\ngates: [X]\n'
  expect(entryDataOf(change(text, { 'stages/alpha': undefined, 'stages/stable': { release: '1.2' } }))).toEqual({
    title: 'A',
    sig: 'sig-a',
    stages: [{ stage: 'stable', release: '1.2' }],
    gates: ['X'],
  })
})

test('Windows line ends and a missing last one stay', () => {
  const after = change('title: A\r\nsig: sig-a', { proposal: 3, title: 'B' })
  expect(after).toBe('title: B\r\nsig: sig-a\r\nproposal: 3')
})

test('a file of comments alone keeps them', () => {
  expect(change('# nothing yet\n', { title: 'A' })).toBe('# nothing yet\ntitle: A\n')
})

test('what cannot be read or changed is refused, not damaged', () => {
  expect(() => entryDataOf('a: [')).toThrow(EntryTextError)
  expect(() => entryDataOf('- a')).toThrow(EntryTextError)
  expect(() => change('{ title: A, sig: sig-a }\n', { proposal: 3 })).toThrow(EntryTextError)
})
