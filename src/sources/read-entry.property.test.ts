import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collections } from '../model/source-entries.ts'
import { decodeText } from './decode-text.ts'
import { readEntry } from './read-entry.ts'

/** Pieces of files that mean something to YAML, to a schema or to the text below, good and bad ones. */
const pieces = [
  '---\n', '---', '...\n', '\n', '\n', '\n', '  ', '\t', ': ', ':', '- ', '? ', '{', '}', '[', ']', ', ', '"', "'", '#', ' # c\n', '|\n', '>-\n', '&a ', '*a', '!!js/function ', '!x ', '%TAG ! x\n', '<<: ', '\\u202e', '\\',
  'title', 'title: A\n', 'kind: essay\n', 'authors: [ada]\n', 'date: 2025-01-01\n', 'date: 2025-02-30\n', 'name: Ada\n', 'sig: wire\n', 'stages:\n', '  - { stage: alpha, release: "1.0" }\n', 'gates: [{ name: A, history: [{}] }]\n',
  'links:\n  home: https://a.example\n', 'links: { __proto__: x }\n', '__proto__: { a: 1 }\n', 'constructor: x\n', 'series: { id: a, part: 1e999 }\n', 'aliases: [/../x]\n', 'url: //x\n', 'cover: { src: ../x.png, alt: x }\n', 'draft: yes\n',
  'features: [12, a, 1.5, -1]\n', 'toString: x\n', 'null', '~', 'true', '0x1F', '1e999', '.nan', '2025-01-01', '春', '\u202E', '\0', '\uFEFF', '\uD800', '\u{E0041}', '\u200B', 'Words.\n', '<Note>\n', '{x}', '[a](javascript:x)\n', '![](a.png)\n',
] // prettier-ignore

const text = fc
  .array(fc.oneof({ weight: 10, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }), { maxLength: 30 })
  .map((parts) => parts.join('')) // prettier-ignore
const file = fc.constantFrom(...collections).chain((collection) =>
  fc.constantFrom(...(collection === 'posts' ? ['mdx', 'md'] : collection === 'pages' ? ['mdx'] : collection === 'features' ? ['yaml', 'mdx'] : ['yaml'])).map((ending) => ({ collection, id: 'x', file: `${collection}/x.${ending}` })),
) // prettier-ignore

describe('readEntry, whatever a file holds', () => {
  it('gives an entry, or tells what is wrong with it at a place that exists', () => {
    fc.assert(
      fc.property(file, text, fc.boolean(), (named, parts, opened) => {
        const source = opened ? `---\ntitle: A\nkind: essay\nauthors: [ada]\n${parts}` : parts
        const lines = source.split('\n').length
        const { entry, problems } = readEntry(named, source)
        expect(problems.filter(({ code }) => code === 'unreadable-file')).toEqual([])
        expect(entry === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
        for (const { line, column, message, fix } of problems) {
          expect([line >= 1 && line <= lines + 1, column >= 1, message !== '', fix !== '']).toEqual([true, true, true, true])
          expect(`${message}${fix}`).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u202A-\u202E\u2066-\u2069]/)
        }
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  it('is never reached by bytes that are no text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const { text: read, problems } = decodeText(bytes, 'posts/x.mdx')
        expect(read === undefined).toBe(problems.length === 1)
        if (read !== undefined) expect(read.isWellFormed()).toBe(true)
      }),
    )
  })
})
