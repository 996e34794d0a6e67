import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderWith, outputOf } from '../import-fixture.ts'
import { importSigs } from './command.ts'

const sigsYaml = `sigs:
  - dir: sig-boats
    name: Boats
    mission_statement: >
      Covers hulls
      and sails.

    charter_link: charter.md
    label: boats
  - name: Nameless folder
workinggroups:
  - dir: wg-storms
    name: Storms
    label: storms
usergroups: []
committees:
  - dir: committee-lighthouse
    name: Lighthouse
    charter_link: https://example.org/charter
    label: lighthouse
`

let place: ReturnType<typeof folderWith>
beforeEach(() => {
  place = folderWith({
    'sigs.yaml': sigsYaml,
    'content/sigs/sig-wind.yaml': 'name: Wind\n',
    'content/sigs/sig-rafts.yaml': 'name: Rafts\nstatus: archived\n',
  })
})
afterEach(() => {
  place.remove()
})

const run = (...flags: string[]) =>
  outputOf(() => importSigs(['--from', join(place.folder, 'sigs.yaml'), '--content', join(place.folder, 'content'), ...flags]))

test('writes one file per group', () => {
  const output = run()
  expect(output).toContain('Read 3 groups')
  expect(place.read('content/sigs/sig-boats.yaml')).toMatchInlineSnapshot(`
    "name: Boats
    kind: sig
    label: sig/boats
    status: active
    mission: Covers hulls and sails.
    charter: https://git.k8s.io/community/sig-boats/charter.md
    "
  `)
  expect(place.read('content/sigs/wg-storms.yaml')).toBe('name: Storms\nkind: wg\nlabel: wg/storms\nstatus: active\n')
  expect(place.read('content/sigs/committee-lighthouse.yaml')).toContain('charter: https://example.org/charter\n')
})

test('tells items without a folder and groups that are not in the file', () => {
  const output = run()
  expect(output).toContain('sigs.yaml:10:5 no-group')
  expect(output).toContain('content/sigs/sig-wind.yaml:1:1 unlisted-group')
  expect(output).not.toContain('sig-rafts')
})

test('a second run changes nothing, and a mission that a person wrote stays', () => {
  run()
  place.write(
    'content/sigs/sig-boats.yaml',
    place.read('content/sigs/sig-boats.yaml').replace('Covers hulls and sails.', 'All that floats.'),
  )
  const before = place.all('content')
  expect(run()).toContain('0 new, 0 changed, 3 as they were.')
  expect(place.all('content')).toEqual(before)
})

test('a mission fills a gap once and is not remembered', () => {
  run()
  place.write('sigs.yaml', sigsYaml.replace('and sails', 'and keels').replace('name: Boats', 'name: Ships'))
  expect(run()).toContain('0 new, 1 changed')
  expect(place.read('content/sigs/sig-boats.yaml')).toContain('name: Ships\n')
  expect(place.read('content/sigs/sig-boats.yaml')).toContain('mission: Covers hulls and sails.\n')
  expect(place.read('content/sigs/imported.json')).not.toContain('hulls')
})

test('--dry-run writes nothing', () => {
  const before = place.all('content')
  expect(run('--dry-run')).toContain('+name: Boats\n')
  expect(place.all('content')).toEqual(before)
})

test('another kind of file is refused by name', () => {
  place.write('sigs.yaml', 'a: b\n')
  expect(() => run()).toThrow(/sigs\.yaml has no list "sigs"/)
})
