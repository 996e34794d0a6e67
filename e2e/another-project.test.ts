import { describe, expect, inject, it } from 'vitest'
import { basePath } from './builds.ts'
import { allText, hasPage, pageAt } from './page-text.ts'

/** A site of another project is built from its content alone, with its own words. */
const { lantern, lanternBelow } = inject('sites')

describe('the site of another project', () => {
  it('has no word of the first project anywhere', () => {
    const word = /\bSIGs?\b|\bKEPs?\b|[Kk]ube|[Ss]pecial interest/
    const found = [...allText(lantern)].flatMap(([file, text]) => {
      const at = file.startsWith('/pagefind') ? -1 : text.search(word)
      return at === -1 ? [] : [`${file}: …${text.slice(Math.max(0, at - 30), at + 30)}…`]
    })
    expect(found).toEqual([])
  })

  it('uses its words for groups and proposals', () => {
    const home = pageAt(lantern, '/')
    expect(home.all('a').map((link) => link.attribute('href'))).toContain('/teams/')
    expect(pageAt(lantern, '/teams/wire/').text).toContain('Team of the project')
    expect(pageAt(lantern, '/features/quiet-wire/').text).toContain('RFC-12')
  })

  it('has every kind of page', () => {
    const paths = [
      '/', '/posts/', '/notes/2024/loud-years/', '/notes/2024/quieter-wire/', '/posts/kind/deep-dive/', '/posts/year/2024/',
      '/releases/', '/releases/1.1/', '/releases/2.1/', '/releases/latest/', '/teams/', '/teams/wire/', '/teams/old-oil/', '/features/',
      '/features/quiet-wire/', '/features/dimming/', '/features/stage/stable/', '/features/sig/wire/', '/rfcs/12/', '/rfcs/20/',
      '/people/', '/people/ada-lamp/', '/series/', '/series/wire-story/', '/about/', '/search/',
    ] // prettier-ignore
    expect(paths.filter((path) => !hasPage(lantern, path))).toEqual([])
    expect(pageAt(lantern, '/404.html').all('h1')).toHaveLength(1)
  })
})

describe('a post', () => {
  const post = pageAt(lantern, '/notes/2024/quieter-wire/')

  it('carries its facts where programs look for them', () => {
    expect(post.all('article.h-entry')).toHaveLength(1)
    expect(post.all('.p-name')[0]?.text).toBe('A quieter wire')
    expect(post.all('.dt-published')[0]?.attribute('datetime')).toBe('2024-09-12')
    expect(post.all('.p-author').map((author) => author.text)).toEqual(['Ada Lamp', 'Ben Wick'])
    expect(post.all('.e-content')).toHaveLength(1)
  })

  it('says where its feature is now', () => {
    expect(post.text).toMatch(/beta in 1\.1/i)
    expect(post.text).toMatch(/stable since 2\.0/i)
  })

  it('links its feature, group, release and series, and is linked back from all of them', () => {
    const links = post.all('a').map((link) => link.attribute('href'))
    for (const path of ['/features/quiet-wire/', '/teams/wire/', '/releases/1.1/', '/people/ada-lamp/', '/series/wire-story/']) {
      expect(links).toContain(path)
      expect(
        pageAt(lantern, path)
          .all('a')
          .map((link) => link.attribute('href')),
        path,
      ).toContain('/notes/2024/quieter-wire/')
    }
  })

  it('draws its components without running anything of it', () => {
    expect(post.text).toContain('Turn the gate on first.')
    expect(post.html).not.toMatch(/<(?:Note|Figure|Steps|Tabs|SideNote)\b/)
    expect(post.all('figure.codeb')[0]?.text).toContain('kind: Lantern')
    expect(post.html).toContain('aria-label="Two lanterns and one line between them"')
    expect(post.all('img').map((image) => image.attribute('alt'))).toContain('A lamp')
    expect(post.html).not.toContain('a comment')
  })

  it('says its age when it is old and not evergreen', () => {
    expect(pageAt(lantern, '/notes/2024/loud-years/').text).toMatch(/a year old|one year old|1 year/i)
    expect(pageAt(lantern, '/notes/2024/second-glow-numbers/').text).not.toMatch(/year old|1 year/i)
  })

  it('keeps braces and imports of a .md file as text', () => {
    const { text } = pageAt(lantern, '/notes/2024/loud-years/')
    expect(text).toContain('A {brace} is text here')
    expect(text).toContain('import nothing')
  })

  it('lives on at its former address', () => {
    expect(pageAt(lantern, '/old/loud/').html).toContain('url=/notes/2024/loud-years/')
    expect(pageAt(lantern, '/features/night-mode/').html).toContain('/features/dimming/')
    expect(pageAt(lantern, '/rfcs/12/').html).toContain('/features/quiet-wire/')
    expect(pageAt(lantern, '/rfcs/20/').text).toMatch(/Mirrors behind the flame.*Tinted glass/)
    expect(pageAt(lantern, '/releases/latest/').html).toContain('/releases/2.0/')
  })
})

describe('what is not live', () => {
  it('is nowhere in the site, by name or by text', () => {
    for (const [file, text] of allText(lantern)) {
      expect(text, file).not.toMatch(/Mothwing|Unwritten thoughts|Held until the next|Planned for later|hidden-draft|held-back|next-week/)
    }
  })
})

describe('a release', () => {
  it('tells its day, leads and what reached which stage', () => {
    const { text } = pageAt(lantern, '/releases/1.1/')
    for (const fact of ['Second Glow', '10 September 2024', 'Ada Lamp', 'Ben Wick', 'Quiet wire protocol', 'Tinted glass'])
      expect(text).toContain(fact)
  })
  it('that is not out is upcoming and tells plans as plans', () => {
    const { text } = pageAt(lantern, '/releases/2.1/')
    expect(text).toMatch(/upcoming/i)
    expect(text).toMatch(/Dimming by the hour/)
    expect(text).toMatch(/aimed at/i)
  })
})

describe('a feature', () => {
  it('tells each stage beside its release and its day', () => {
    const { text } = pageAt(lantern, '/features/quiet-wire/')
    expect(text).toMatch(/Alpha.{0,40}1\.0/)
    expect(text).toMatch(/Stable.{0,60}2\.0/)
    expect(text).toContain('20 May 2025')
    expect(text).toContain('QuietWire')
  })
  it('that was only proposed has reached nothing', () => {
    expect(pageAt(lantern, '/features/mirrors/').text).toMatch(/aimed at/i)
    expect(pageAt(lantern, '/releases/2.0/').text).not.toMatch(/Alpha 1\b/)
  })
  it('with a text of its own shows it', () => {
    expect(pageAt(lantern, '/features/dimming/').text).toContain('it dims at night')
  })
})

describe('below a base path', () => {
  it('every link of the site carries it', () => {
    for (const path of ['/', '/notes/2024/quieter-wire/', '/features/quiet-wire/', '/about/', '/search/']) {
      const links = pageAt(lanternBelow, path)
        .all('a')
        .map((link) => link.attribute('href') ?? '')
      expect(
        links.filter((link) => link.startsWith('/') && !link.startsWith(basePath)),
        path,
      ).toEqual([])
    }
  })
  it('canonical addresses carry it once', () => {
    expect(pageAt(lanternBelow, '/features/quiet-wire/').html).toContain('href="https://below.example/deep/wick/features/quiet-wire/"')
  })
})
