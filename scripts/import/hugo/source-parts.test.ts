import { expect, test } from 'vitest'
import { FrontMatterError, mapAt, readFront, textAt } from './front-values.ts'
import { splitSource } from './source-parts.ts'
import { decodeSource } from './source-text.ts'

const read = (text: string) => {
  const parts = splitSource(decodeSource(Buffer.from(text)).text)
  return parts === undefined ? undefined : { ...parts, keys: readFront(parts) }
}

test.each([
  ['plain fences', '---\ntitle: Lamps\n---\nText\n', 4],
  ['a blank line before', '\n\n---\ntitle: Lamps\n---\nText\n', 6],
  ['longer fences with white space', '------  \ntitle: Lamps\n----\t\nText\n', 4],
  ['a byte order mark', '\uFEFF---\ntitle: Lamps\n---\nText\n', 4],
  ['line ends of Windows', '---\r\ntitle: Lamps\r\n---\r\nText\r\n', 4],
  ['an end of three dots', '---\ntitle: Lamps\n...\nText\n', 4],
  ['TOML', '+++\ntitle = "Lamps"\n+++\nText\n', 4],
  ['JSON', '{\n  "title": "Lamps",\n  "params": { "note": "a } in \\" text" }\n}\nText\n', 5],
  ['keys in capitals', '---\nTITLE: Lamps\n---\nText\n', 4],
])('reads front matter with %s', (_, text, line) => {
  const parts = read(text)
  expect(textAt(parts?.keys ?? new Map(), 'title')).toBe('Lamps')
  expect(parts).toMatchObject({ body: 'Text\n', bodyLine: line })
})

test('a file without front matter is all text', () => {
  expect(read('# Lamps\n\n---\n\nText\n')).toMatchObject({ notation: 'none', bodyLine: 1 })
})

test('front matter that never ends is none', () => {
  expect(read('---\ntitle: Lamps\n\nText\n')).toBeUndefined()
})

test('versions and numbers stay as they are written', () => {
  const keys = read('---\ntitle: 1.30\nrelease_announcement:\n  minor_version: 1.30\nweight: 007\n---\n')?.keys ?? new Map()
  expect(textAt(keys, 'title')).toBe('1.30')
  expect(textAt(mapAt(keys, 'release_announcement'), 'minor_version')).toBe('1.30')
  expect(textAt(keys, 'weight')).toBe('007')
})

test.each([
  ['YAML', '---\ntitle: "Lamps\nx: [\n---\n', /YAML/],
  ['a bomb of references', `---\na: &a [x, x, x, x, x, x, x, x, x]\n${bomb()}---\n`, /YAML/],
  ['TOML', '+++\ntitle = \n+++\n', /TOML/],
  ['JSON', '{\n"title": nothing }\n', /JSON/],
  ['a list', '---\n- Lamps\n---\n', /not a list of keys/],
])('tells what is wrong with %s', (_, text, message) => {
  expect(() => read(text)).toThrow(FrontMatterError)
  expect(() => read(text)).toThrow(message)
})

test('nothing in front matter is executed, and no key reaches an object', () => {
  const keys = read('---\ntitle: !!js/function "function(){ throw 1 }"\n__proto__:\n  polluted: yes\n---\n')?.keys ?? new Map()
  expect(textAt(keys, 'title')).toBe('function(){ throw 1 }')
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('bytes that are not UTF-8 are read as Windows-1252', () => {
  expect(decodeSource(Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93]))).toEqual({ text: 'Café “', encoding: 'Windows-1252' })
})

function bomb(): string {
  return ['b', 'c', 'd', 'e', 'f'].map((name, index) => `${name}: &${name} [${`*${'abcdef'[index]},`.repeat(9)}]\n`).join('')
}
