import { describe, expect, it } from 'vitest'
import { checkContent } from '../../sources/check-content.ts'
import {
  aFeatureFile,
  aPostFile,
  contentFolder,
  fixOf,
  problemsWith,
  soundContent,
  today,
  toldOf,
} from '../../sources/content-folder.builder.ts'

const text = (line: string) => ({ 'posts/x.mdx': aPostFile('', line) })

describe('links to pages of the site', () => {
  it.each([
    '/', '/posts/first/', '/posts/', '/posts/kind/essay/', '/posts/year/2025/', '/posts/page/2/', '/releases/latest/', '/releases/1.0/', '/sigs/wire/',
    '/sigs/cable/', '/features/', '/features/quiet-wire/', '/features/hush/', '/features/?sig=wire', '/features/stage/beta/', '/features/sig/wire/', '/keps/12/',
    '/compare/1.0/1.1/#wire', '/people/ada/', '/series/story/', '/search/?q=x', '/rss.xml', '/posts/first/index.md', '/features/quiet-wire/#gates', '/a.pdf',
  ])('may lead to %s', (href) => expect(toldOf(text(`[it](${href})`))).toEqual([])) // prettier-ignore

  it.each(['https://x.example/a', 'HTTPS://x.example/a', 'mailto:a@x.example'])('are not those to %s', (href) =>
    expect(toldOf(text(`[it](${href})`))).toEqual([]),
  )

  it.each([
    ['/features/quiet-wier/', 'broken-link', 'Did you mean "/features/quiet-wire/"?'],
    ['/Features/quiet-wire/', 'broken-link', 'Did you mean "/features/quiet-wire/"?'],
    ['/posts/kind/esay/', 'broken-link', 'Did you mean "/posts/kind/essay/"?'],
    ['/compare/1.1/1.0/', 'broken-link', 'Correct the address; one of another site begins with https://.'],
    ['/releases/1.3/', 'broken-link', 'Correct the address; one of another site begins with https://.'],
    ['/nowhere/at/all/', 'broken-link', 'Correct the address; one of another site begins with https://.'],
    ['/old/place.html', 'broken-link', 'Correct the address; one of another site begins with https://.'],
    ['/old/place.htm', 'broken-link', 'Correct the address; one of another site begins with https://.'],
    ['/old.en/place/', 'broken-link', 'Correct the address; one of another site begins with https://.'],
    ['/old:place/', 'broken-link', 'Correct the address; one of another site begins with https://.'],
    ['/posts/year/2025/may/', 'broken-link', 'Correct the address; one of another site begins with https://.'],
    ['/old/posts/page/2/', 'broken-link', 'Correct the address; one of another site begins with https://.'],
    ['/posts/first#top', 'missing-slash', 'Write "/posts/first/#top".'],
    ['/features?sig=wire', 'missing-slash', 'Write "/features/?sig=wire".'],
    ['../first/', 'relative-link', 'Write "/posts/first/".'],
    ['first.mdx', 'relative-link', 'Write "/posts/first/".'],
    ['../../posts/first/index.md', 'relative-link', 'Write "/posts/first/".'],
    ['first.html', 'relative-link', 'Write "/posts/first/".'],
    ['../', 'relative-link', 'Write "/".'],
    ['/posts/first/index.mdx', 'broken-link', 'Write "/posts/first/".'],
    ['/posts/first.md#top', 'broken-link', 'Write "/posts/first/".'],
    ['/features/quiet-wire.mdx', 'broken-link', 'Write "/features/quiet-wire/".'],
    ['', 'relative-link', 'Write its address between ( and ).'],
    ['www.a.example/b', 'relative-link', 'Write "https://www.a.example/b".'],
    ['https//a.example/b', 'relative-link', 'Write "https://a.example/b".'],
    ['mail@example.org', 'relative-link', 'Write "mailto:mail@example.org".'],
    ['wire/', 'relative-link', 'Write the whole path, such as "/posts/the-other-post/".'],
    ['other/', 'relative-link', 'Write the whole path, such as "/posts/the-other-post/".'],
  ])('may not lead to %s', (href, code, fix) => {
    expect(toldOf(text(`Words.\n\nSee [it](${href}).`))).toEqual([`posts/x.mdx:9:5 ${code}`])
    expect(fixOf(text(`[it](${href})`))).toBe(fix)
  })

  it.each([
    ['/nowhere/', 'There is no page /nowhere/ on this site.'],
    ['/posts/first', 'The address /posts/first lacks the slash at its end.'],
    ['../first/', 'The link to "../first/" does not begin at the root of the site.'],
    ['/posts/first.mdx', '/posts/first.mdx is a file of the content, not a page.'],
    ['', 'The link leads nowhere.'],
    ['www.a.example', 'The link to "www.a.example" lacks the "https://" at its beginning.'],
    ['mail@a.example?subject=b', 'The link to "mail@a.example?subject=b" lacks the "mailto:" at its beginning.'],
    ['#nowhere', 'Nothing in this text has the id "nowhere".'],
  ])('%s: %s', (href, message) => expect(problemsWith(text(`[it](${href})`))).toMatchObject([{ message }]))

  it.each([
    ['features/glow.yaml', `${aFeatureFile('aliases: [shine]')}colour: red\n`, '/features/shine/'],
    ['sigs/oil.yaml', 'name: Oil\naliases: [tallow]\ncolour: red\n', '/sigs/tallow/'],
    ['posts/y.mdx', aPostFile('colour: red\naliases: [/old]'), '/old/'],
    ['posts/y.mdx', aPostFile('colour: red'), '/posts/y/#part'],
    ['posts/y.mdx', aPostFile('colour: red\naliases: [/old/]'), '/old'],
  ])('are not missed where %s, which may have them, cannot be read', (file, content, href) => {
    expect(problemsWith({ [file]: content, ...text(`[it](${href})`) }).map(({ code }) => code)).toEqual(['unknown-key'])
  })

  it('are missed where a file that has no addresses cannot be read', () => {
    expect(toldOf({ 'people/eve.yaml': 'name: shine\ncolour: red\n', ...text('[it](/features/shine/)') })).toEqual([
      'people/eve.yaml:2:1 unknown-key',
      'posts/x.mdx:7:1 broken-link',
    ])
    expect(toldOf({ 'features/y.yaml': `${aFeatureFile()}colour: red\n`, ...text('[it](/posts/y/)') })).toContain(
      'posts/x.mdx:7:1 broken-link',
    )
  })

  it('may lead to former addresses and chosen ones', () => {
    const post = aPostFile('aliases: [/old/one/, /old/two.html]\nurl: /new/')
    expect(toldOf({ ...text('[a](/old/one/) [b](/old/two.html) [c](/new/)'), 'posts/y.mdx': post })).toEqual([])
    expect(toldOf({ ...text('[d](/posts/y/)'), 'posts/y.mdx': post })).toEqual(['posts/x.mdx:7:1 broken-link'])
  })

  it('may lead to pages by their names of today and of before, and compare releases from the older to the newer', () => {
    const files = { 'pages/about.mdx': '---\ntitle: About\naliases: [/us]\n---\n', 'releases/1.10.yaml': 'summary: Far away.\n' }
    expect(toldOf({ ...text('[a](/about/) [b](/us/) [c](/compare/1.2/1.10/)'), ...files })).toEqual([])
    expect(toldOf({ ...text('[c](/compare/1.10/1.2/)'), ...files })).toEqual(['posts/x.mdx:7:1 broken-link'])
  })

  it('follow the words of site.yaml', () => {
    const site = `${soundContent['site.yaml']}permalink: /notes/:year/:slug/\ngroup: { singular: Team, plural: Teams, path: teams }\n`
    expect(toldOf({ ...text('[a](/notes/2025/first/) [b](/teams/wire/)'), 'site.yaml': site })).toEqual([])
    expect(toldOf({ ...text('[b](/sigs/wire/)'), 'site.yaml': site })).toEqual(['posts/x.mdx:7:1 broken-link'])
  })

  it('in the text of a feature too', () => {
    const feature = `---\n${aFeatureFile()}---\n\n[it](/nowhere/)\n`
    expect(toldOf({ 'features/glow.mdx': feature })).toEqual(['features/glow.mdx:7:1 broken-link'])
  })
})

describe('links within a text', () => {
  const heading = '## How it works\n\nWords.\n\n'
  it.each(['#how-it-works', '#top', '#'])('may lead to %s', (href) => expect(toldOf(text(`${heading}[it](${href})`))).toEqual([]))
  it('may be encoded', () => expect(toldOf(text('## Café\n\n[it](#caf%C3%A9)'))).toEqual([]))

  it.each([
    ['#how-it-work', 'Did you mean "#how-it-works"?'],
    ['#elsewhere', 'Write the words of a heading in lower case, joined by "-".'],
  ])('may not lead to %s', (href, fix) => {
    expect(problemsWith(text(`${heading}[it](${href})`))).toMatchObject([{ code: 'broken-anchor', line: 11, column: 1, fix }])
  })
})

describe('links to an id of another post', () => {
  const files = (href: string) => ({ ...text(`[it](${href})`), 'posts/y.mdx': aPostFile('aliases: [/old/]', '## How it works\n\nWords.') })

  it.each(['', '#', '#top', '#how-it-works', '#main', '#:~:text=Words', '#how-it-works:~:text=Words', '?a#how-it-works'])(
    'may end in %j',
    (end) => expect(toldOf(files(`/posts/y/${end}`))).toEqual([]),
  )

  it.each(['/posts/y/#how-it-work', '/old/#how-it-work', 'https://wick.example/posts/y/#how-it-work'])('may not be broken: %s', (href) =>
    expect(problemsWith(files(href))).toMatchObject([
      {
        code: 'broken-anchor',
        file: 'posts/x.mdx',
        message: 'Nothing in posts/y.mdx has the id "how-it-work".',
        fix: 'Did you mean "#how-it-works"?',
      },
    ]),
  )

  it('are not judged where the other text was not read', () => {
    const dir = contentFolder({ ...soundContent, ...files('/posts/y/#nope') })
    expect(checkContent(dir, today, (file) => file === 'posts/x.mdx').problems).toEqual([])
  })
})

describe('links to one’s own machine', () => {
  const machine = 'is another machine for everyone who reads this.'
  const backticks = 'Put the address between backticks, if readers are to open it on their own machine.'
  it.each([
    ['http://localhost:4321/posts/first/', `localhost:4321 ${machine}`, 'Write "/posts/first/".'],
    ['http://localhost:8080', `localhost:8080 ${machine}`, backticks],
    ['https://127.0.0.1/nowhere/', `127.0.0.1 ${machine}`, backticks],
  ])('are warned of: %s', (href, message, fix) =>
    expect(problemsWith(text(`[it](${href})`))).toMatchObject([{ code: 'broken-link', severity: 'warning', message, fix }]),
  )
  it.each(['http://localhost.example/', 'mailto:a@localhost'])('are not those to %s', (href) =>
    expect(toldOf(text(`[it](${href})`))).toEqual([]),
  )
})

describe("links that begin with the site's own name", () => {
  it.each(['https://wick.example/', 'https://wick.example/posts/first/', 'https://wick.example', 'https://other.example/posts/nope/', 'https://wick.example:81/posts/nope/'])(
    'may lead to %s', (href) => expect(toldOf(text(`[it](${href})`))).toEqual([])) // prettier-ignore

  it.each([
    ['https://wick.example/posts/nope/', 'error', 'broken-link'],
    ['HTTP://Wick.example/features/nope/', 'error', 'broken-link'],
    ['https://wick.example/posts/first', 'error', 'missing-slash'],
    ['https://wick.example/posts/first.mdx', 'error', 'broken-link'],
    ['https://wick.example/neighbor/', 'warning', 'broken-link'],
  ])('are read as paths: %s', (href, severity, code) => expect(problemsWith(text(`[it](${href})`))).toMatchObject([{ severity, code }]))
})
