import { describe, expect, it } from 'vitest'
import type { GivenAttribute } from './attributes.ts'
import type { Finding } from './finding.ts'
import { readPicture, readTagOf } from './tags.ts'

const place = { line: 3, column: 5 }
const given = (values: Record<string, string>): GivenAttribute[] =>
  Object.entries(values).map(([name, value], index) => ({ name, value, line: 3, column: 10 + index }))

function read(name: string, values: Record<string, string> = {}) {
  const told: string[] = []
  const result = readTagOf(name, given(values), place, ({ line, column }, { code }) => told.push(`${line}:${column} ${code}`))
  return { result, told }
}

describe('a tag', () => {
  it('of the safe list is an element with its attributes', () => {
    expect(read('abbr', { title: 'x' })).toEqual({
      result: { type: 'element', name: 'abbr', attributes: [['title', 'x']], children: [], origin: 'html', endLine: 3, ...place },
      told: [],
    })
  })

  it.each([
    ['acronym', 'Use <abbr>.'],
    ['article', 'Use headings.'],
    ['big', 'Use <strong>, or plain text.'],
    ['center', 'Delete the tag; the site sets the text.'],
    ['font', 'Delete the tag; the site sets the text.'],
    ['iframe', 'Use <YouTube> for a film, a link for everything else.'],
    ['section', 'Use headings, or <div>.'],
    ['strike', 'Use ~~text~~.'],
    ['svg', 'Save the drawing as a file beside the post and use <Figure src="./name.svg" alt="…" />.'],
    ['tt', 'Use `text`.'],
    ['u', 'Use <ins>, or *text*.'],
    ['video', 'Use <YouTube> for a film, a link for everything else.'],
    ['note', 'Write <Note>; components stand in .mdx files.'],
    ['youtube', 'Write <YouTube>; components stand in .mdx files.'],
    ['h1', 'Write # at the beginning of a line.'],
    ['h6', 'Write ###### at the beginning of a line.'],
    ['h7', 'Use Markdown, or one of the components.'],
    ['xh1', 'Use Markdown, or one of the components.'],
    ['h12', 'Use Markdown, or one of the components.'],
    ['marquee', 'Use Markdown, or one of the components.'],
  ])('that is not on the list is refused, with what to use: <%s>', (name, fix) => {
    const told: Finding[] = []
    expect(readTagOf(name, [], place, (_, finding) => told.push(finding))).toBeUndefined()
    expect(told).toEqual([{ code: 'html-element', message: `<${name}> may not stand in a post.`, fix }])
  })

  it('<a> leads somewhere or marks a place', () => {
    expect(read('a', { href: '/x' }).told).toEqual([])
    expect(read('a', { id: 'x' }).told).toEqual([])
    expect(read('a', { title: 'x' }).told).toEqual(['3:5 missing-attribute'])
    expect(read('b').told).toEqual([])
  })
})

describe('a picture', () => {
  const picture = { type: 'image', src: './a.png', alt: 'A', ...place }
  it('is read with its text, and with its title if it has one', () => {
    expect(read('img', { src: 'a.png', alt: 'A' })).toStrictEqual({ result: picture, told: [] })
    expect(read('img', { src: 'a.png', alt: 'A', title: 't' })).toStrictEqual({ result: { ...picture, title: 't' }, told: [] })
    expect(readPicture([['src', 'a.png'], ['alt', 'A']], [], place, () => expect.fail())).toStrictEqual(picture) // prettier-ignore
  })

  it('needs a text', () => {
    expect(read('img', { src: 'a.png' }).told).toEqual(['3:5 image-without-alt'])
    expect(read('img', { src: 'a.png', alt: ' ' }).told).toEqual(['3:5 image-without-alt'])
  })

  it('needs an address, whose fault is told where it stands', () => {
    expect(read('img', { alt: 'A' })).toEqual({ result: undefined, told: ['3:5 missing-attribute'] })
    expect(read('img', { alt: 'A', src: '../a.png' })).toEqual({ result: undefined, told: ['3:11 image-path'] })
  })

  it('is told once of what was refused as an attribute', () => {
    const told: string[] = []
    readPicture([], given({ src: '\u202E', alt: '\u202E' }), place, (_, { code }) => told.push(code))
    expect(told).toEqual([])
    readPicture([], given({ alt: '\u202E', title: 'x' }), place, (_, { code }) => told.push(code))
    expect(told).toEqual(['missing-attribute'])
  })
})
