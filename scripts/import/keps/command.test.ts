import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UsageError } from '../../lib/flags.ts'
import { folderWith, outputOf } from '../import-fixture.ts'
import { importKeps } from './command.ts'

const sail = `title: Quick sail
kep-number: 12
owning-sig: sig-boats
participating-sigs: [sig-boats, sig-wind]
status: implemented
creation-date: 2025-05-01
latest-milestone: v1.21
milestone:
  alpha: "v1.19"
  beta: 1.20
  stable: v1.22
feature-gates:
  - name: QuickSail
    components:
      - mast
`
const oar = 'title: "Oar: two hands"\nkep-number: 7\nowning-sig: sig-boats\nstatus: provisional\n'

const files = {
  'from/keps/sig-boats/12-Quick-Sail/kep.yaml': sail,
  'from/keps/sig-boats/7-oar/kep.yaml': oar,
  'from/keps/NNNN-kep-template/kep.yaml': 'title: KEP Template\n',
  'content/sigs/sig-boats.yaml': 'name: Boats\n',
  'content/sigs/sig-wind.yaml': 'name: Wind\n',
  'content/releases/1.19.yaml': 'date: 2025-01-01\n',
  'content/releases/1.20.yaml': 'date: 2025-04-01\n',
  'content/releases/1.21.yaml': 'date: 2025-05-01\n',
}

let place: ReturnType<typeof folderWith>
beforeEach(() => {
  place = folderWith(files)
})
afterEach(() => {
  place.remove()
})

const run = (...flags: string[]) =>
  outputOf(() => importKeps(['--from', join(place.folder, 'from'), '--content', join(place.folder, 'content'), ...flags]))

test('writes one feature per proposal and leaves out the template', () => {
  expect(run()).toContain('Read 2 proposals')
  expect(Object.keys(place.all('content/features'))).toEqual(
    ['imported.json', 'oar.yaml', 'quick-sail.yaml'].map((name) => `content/features/${name}`),
  )
  expect(place.read('content/features/quick-sail.yaml')).toMatchInlineSnapshot(`
    "title: Quick sail
    sig: sig-boats
    participating: [sig-wind]
    proposal: 12
    status: implemented
    stages:
      - { stage: alpha, release: "1.19" }
      - { stage: beta, release: "1.20" }
      - { stage: stable, release: "1.22", planned: true }
    gates:
      - name: QuickSail
        components: [mast]
    links:
      proposal: https://github.com/kubernetes/enhancements/tree/master/keps/sig-boats/12-Quick-Sail
    "
  `)
})

test('milestones after the day of the checkout are plans, also when their release is out today', () => {
  place.write('content/releases/1.22.yaml', 'date: 2025-06-01\n')
  run()
  expect(place.read('content/features/quick-sail.yaml')).toContain('"1.22", planned: true')
  run('--now', '2025-06-01')
  expect(place.read('content/features/quick-sail.yaml')).toContain('{ stage: stable, release: "1.22" }')
})

test('a git checkout tells of the day of its last commit', () => {
  place.write('content/releases/1.22.yaml', 'date: 2025-06-01\n')
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', join(place.folder, 'from'), '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      env: { ...process.env, GIT_COMMITTER_DATE: '2025-06-02T01:00:00+0300', GIT_CONFIG_GLOBAL: '/dev/null' },
    })
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'proposals')
  expect(run()).toContain('They tell of 2025-06-01: 1.22 was the newest release')
})

test('a plan for a release without a file makes one without a date', () => {
  expect(run()).toContain('releases/1.22.yaml')
  expect(place.read('content/releases/1.22.yaml')).toBe('leads: []\n')
})

test('a second run changes nothing', () => {
  run()
  const before = place.all('content')
  expect(run()).toContain('0 new, 0 changed, 2 as they were.')
  expect(place.all('content')).toEqual(before)
})

test('what a person wrote stays, everything else follows the proposal', () => {
  run()
  const feature = place.read('content/features/quick-sail.yaml')
  const edited = feature
    .replace('sig: sig-boats\n', 'sig: sig-boats\nsummary: Sails quickly.\n')
    .replace('alpha, release: "1.19"', 'alpha, release: "1.18"')
    .replace('  - name: QuickSail', '  # the real name\n  - name: QuickSails')
  place.write('content/features/quick-sail.yaml', edited)
  expect(run()).toContain('0 changed')

  place.write(
    'from/keps/sig-boats/12-Quick-Sail/kep.yaml',
    sail.replace('1.20', 'v1.21').replace('v1.19', 'v1.20').replace('Quick sail', 'Fast sail'),
  )
  const output = run()
  expect(place.read('content/features/quick-sail.yaml')).toBe(
    edited.replace('Quick sail', 'Fast sail').replace('beta, release: "1.20"', 'beta, release: "1.21"'),
  )
  expect(output).toContain('quick-sail.yaml stages/alpha: here {"release":"1.18"}, there {"release":"1.20"}')
  expect(run()).not.toContain('Look at these again')
})

test('a missing file is written again', () => {
  run()
  const feature = place.read('content/features/oar.yaml')
  place.delete('content/features/oar.yaml')
  expect(run()).toContain('1 new')
  expect(place.read('content/features/oar.yaml')).toBe(feature)
})

test('a feature kept as .mdx is updated there, its text untouched', () => {
  run()
  const body = '---\n\n# Sail\n\nstatus: implemented\n'
  place.write('content/features/quick-sail.mdx', `---\n${place.read('content/features/quick-sail.yaml')}${body}`)
  place.delete('content/features/quick-sail.yaml')
  place.write('from/keps/sig-boats/12-Quick-Sail/kep.yaml', sail.replace('implemented', 'replaced'))
  run()
  expect(Object.keys(place.all('content/features'))).not.toContain('content/features/quick-sail.yaml')
  const text = place.read('content/features/quick-sail.mdx')
  expect(text).toContain('status: replaced\n')
  expect(text.endsWith(body)).toBe(true)
})

test.each([
  ['a former id names the old one', 'aliases: [quick-sail]\n'],
  ['the number is the same', ''],
])('a renamed file is found again: %s', (_, extra) => {
  run()
  place.write('content/features/swift-sail.yaml', place.read('content/features/quick-sail.yaml') + extra)
  place.delete('content/features/quick-sail.yaml')
  expect(run()).toContain('0 new, 0 changed, 2 as they were.')
})

test('--dry-run shows a diff and writes nothing', () => {
  const output = run('--dry-run')
  expect(output).toContain('+++ b/')
  expect(output).toContain('+proposal: 7\n')
  expect(output).toContain('Would be: 2 new')
  expect(place.all('content')).toEqual(Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith('content/'))))
})

test('two features in one place are told, not mixed up', () => {
  place.write('from/keps/sig-wind/9-oar/kep.yaml', oar)
  const output = run()
  expect(output).toContain('same-name')
  expect(place.read('content/features/oar.yaml')).toContain('proposal: 7')
})

test('an unreadable feature is told and left as it is', () => {
  place.write('content/features/oar.yaml', 'title: [\n')
  const output = run()
  expect(output).toContain('content/features/oar.yaml:1:1 unreadable-feature')
  expect(place.read('content/features/oar.yaml')).toBe('title: [\n')
})

test('a feature whose proposal is gone stays and is told', () => {
  run()
  place.delete('from/keps/sig-boats/7-oar/kep.yaml')
  expect(run()).toContain('oar.yaml:1:1 lost-proposal')
  expect(run()).toContain('oar.yaml:1:1 lost-proposal')
  expect(place.read('content/features/oar.yaml')).toContain('proposal: 7')
})

test('wrong calls are answered in one line', () => {
  expect(() => importKeps([])).toThrow(UsageError)
  expect(() => importKeps(['--from', place.folder])).toThrow(/has no folder keps/)
  expect(() => run('--now', 'soon')).toThrow(/--now is "soon"/)
  place.write('content/features/imported.json', '<<<<<<< HEAD\n')
  expect(() => run()).toThrow(/imported\.json is damaged/)
})
