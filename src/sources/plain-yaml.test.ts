import fc from 'fast-check'
import { parseDocument } from 'yaml'
import { describe, expect, it } from 'vitest'
import { runs } from '../model/property-runs.builder.ts'
import { readPlainYaml } from './plain-yaml.ts'

/** What the parser of all of YAML makes of a text; undefined where it has anything to tell about it. */
function parsed(text: string): unknown {
  const { errors, warnings, ...document } = read(text)
  return errors.length + warnings.length > 0 ? undefined : document.data
}

function read(text: string) {
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true, schema: 'core', resolveKnownTags: false })
  return {
    errors: document.errors,
    warnings: document.warnings,
    data: document.errors.length === 0 ? (document.toJS() as unknown) : undefined,
  }
}

const release = `# A comment.
name: Octarine (The Color of Magic)
date: 2025-04-23
leads: [nina-polshakova, someone_else]

announced:
  total: 64
  source: press article (techzine.nl), p. 3
summary: >-
  Sidecar containers, the nftables mode of kube-proxy
  # and several ranges became stable.
stages:
  - { stage: alpha, release: "1.27", note: '' }
  - stage: beta
    release: '1.30'
  # Nothing between them.
links:
- https://example.org/a?b=c#d
- "quoted: text"
none:
empty: {}
draft: true
`

describe('readPlainYaml', () => {
  it('reads what entries are written in', () =>
    expect(readPlainYaml(release)).toEqual({
      name: 'Octarine (The Color of Magic)',
      date: '2025-04-23',
      leads: ['nina-polshakova', 'someone_else'],
      announced: { total: 64, source: 'press article (techzine.nl), p. 3' },
      summary: 'Sidecar containers, the nftables mode of kube-proxy # and several ranges became stable.',
      stages: [
        { stage: 'alpha', release: '1.27', note: '' },
        { stage: 'beta', release: '1.30' },
      ],
      links: ['https://example.org/a?b=c#d', 'quoted: text'],
      none: null,
      empty: {},
      draft: true,
    }))

  it('reads a key that is as long as one may be', () => {
    const text = `${'a'.repeat(1_024)}: b\n`
    expect(readPlainYaml(text)).toEqual(parsed(text))
    expect(parsed(`a${text}`)).toBeUndefined()
  })

  it.each([
    ['no text', ''],
    ['a comment alone', '# c\n'],
    ['a list for an entry', '- a\n'],
    ['a value for an entry', 'a\n'],
    ['a comment after a value', 'a: b # c\n'],
    ['a value that goes on', 'a: b\n  c\n'],
    ['a key below a value', 'a: b\n  c: d\n'],
    ['a key that stands twice', 'a: b\na: c\n'],
    ['a key in brackets that stands twice', 'a: { b: 1, b: 2 }\n'],
    ['a second colon', 'a: b: c\n'],
    ['a colon at the end', 'a: b:\n'],
    ['a key that is too long', `${'a'.repeat(1_025)}: b\n`],
    ['a key in quotes', '"a": b\n'],
    ['a key that is no word', 'true: b\n'],
    ['a key that means something to objects', '__proto__: b\n'],
    ['an escape', 'a: "b\\n"\n'],
    ['a quote that is not closed', 'a: "b\n'],
    ['an apostrophe in quotes', "a: 'b''c'\n"],
    ['a fraction', 'a: 1.30\n'],
    ['an octal number', 'a: 017\n'],
    ['a number that is too long to be one', 'a: 12345678901234567890\n'],
    ['an alias', 'a: *b\n'],
    ['an anchor', 'a: &b c\n'],
    ['a tag', 'a: !b c\n'],
    ['text line by line', 'a: |\n  b\n'],
    ['folded text with a line end', 'a: >\n  b\n'],
    ['folded text in paragraphs', 'a: >-\n  b\n\n  c\n'],
    ['folded text with a line further in', 'a: >-\n  b\n    # c\n'],
    ['folded text before a line of spaces', 'a: >-\n  b\n   \nc: d\n'],
    ['folded text without text', 'a: >-\nb: c\n'],
    ['brackets over two lines', 'a: [b,\n  c]\n'],
    ['a bracket that is not closed', 'a: [b\n'],
    ['a bracket too many', 'a: [b]]\n'],
    ['a comma too many', 'a: [b, ]\n'],
    ['an item further in than its list', 'a:\n  - b\n    - c\n'],
    ['an item of its own line', 'a:\n  -\n    b: c\n'],
    ['a tab', 'a:\tb\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['brackets in brackets in brackets', `a: ${'['.repeat(30_000)}\n`],
  ])('leaves %s to the parser', (_what, text) => expect(readPlainYaml(text)).toBeUndefined())

  const anywhere = fc.noBias(fc.nat({ max: 999 })).map((value) => value / 1_000)
  const pieces = [
    ...release.split(/(?<=\n)/), ...release.split(/(?= )|(?<= )/), '\n', '\n', ' ', '  ', '    ', '- ', '-', ': ', ':', ' #', '#', '[', ']', '{', '}', ', ', '"', "'", '>-\n', '>\n', '|-\n', '\t', '---\n', '...\n', '? ', '&', '*a', '!', '%',
    '~', 'null', 'true', 'yes', '0', '1.30', '-1', '.5', '0x1F', '1e3', '2025-01-01', '<<: ', '\\', 'ä', '春', '\u00A0', '\u2028', '\u0085', 'a:\n', 'b: c\n', '  - d\n', '  e: f\n',
  ] // prettier-ignore

  it('gives what the parser gives, whatever the text', () => {
    let plain = 0
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''))
    const mended = fc.tuple(text, anywhere, anywhere, fc.constantFrom(...pieces)).map(([between, from, length, piece]) => {
      const start = Math.floor(from * release.length)
      const end = start + Math.floor(length * 20)
      return `${release.slice(0, start)}${length < 0.5 ? piece : between}${release.slice(end)}`
    })
    fc.assert(
      fc.property(fc.oneof(text, mended), (given) => {
        const found = readPlainYaml(given)
        if (found === undefined) return
        plain += 1
        expect(found).toEqual(parsed(given))
        expect(Object.keys(found)).toEqual(Object.keys(parsed(given) as object))
      }),
      { numRuns: runs(5_000) },
    )
    expect(plain).toBeGreaterThan(100)
  })
})
