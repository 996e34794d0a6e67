import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkContent } from '../../../src/sources/check-content.ts'
import { folderWith, outputOf } from '../import-fixture.ts'
import { importHugo } from './command.ts'

let place: ReturnType<typeof folderWith>
beforeEach(() => {
  place = folderWith({ 'new/site.yaml': 'project: Lantern\ntitle: The Wick\nurl: https://wick.example\n' })
})
afterEach(() => place.remove())

/** Imports a folder and gives the address and text of each post, by id. */
function imported(from: string): Record<string, string> {
  outputOf(() => importHugo(['--from', join(place.folder, from), '--content', join(place.folder, 'new')]))
  const problems = checkContent(join(place.folder, 'new'), '2026-01-01').problems.filter(({ severity }) => severity === 'error')
  expect(problems).toEqual([])
  const posts = Object.entries(place.all('new/posts')).filter(([path]) => /\.mdx?$/.test(path))
  return Object.fromEntries(posts.map(([path, text]) => [path.split('/')[2] ?? '', text]))
}

test("Jekyll's posts take day and name from their file and the pattern from the configuration", () => {
  place.write('site/_config.yml', 'title: Old\nurl: https://old.example\npermalink: pretty\n')
  place.write(
    'site/_posts/2020-01-02-First_post.markdown',
    '---\nlayout: post\ntitle: The first\ncategories: [News, Lamps]\n---\nSee [the next]({% post_url 2020-02-03-next %}) and [docs](/docs/).\n',
  )
  place.write(
    'site/_posts/2020-02-03-next.md',
    '---\ntitle: Next\npermalink: /special/:title.html\nredirect_from: /was/next\npublished: false\n---\n{% highlight sh %}\nlamp on\n{% endhighlight %}\n',
  )
  const posts = imported('site/_posts')
  expect(posts['first_post']).toContain('date: 2020-01-02\n')
  expect(posts['first_post']).toContain('url: /news/lamps/2020/01/02/first_post/\n')
  expect(posts['first_post']).toContain('[docs](https://old.example/docs/)')
  expect(posts['next']).toContain('draft: true\nurl: /special/next.html\naliases: [/was/next/]\n')
  expect(posts['next']).toContain('lamp on')
})

test('dated files without a configuration stand where the blog had them', () => {
  place.write('_posts/2020-01-02-the-first.md', '---\ntitle: The very first\n---\nText.\n')
  expect(imported('_posts')['the-very-first']).toContain('date: 2020-01-02\nurl: /blog/2020/01/02/the-very-first/\n')
})

test("Zola's posts are TOML, link by file and stand below their section", () => {
  place.write('site/config.toml', 'base_url = "https://zola.example"\ntitle = "Zola"\n')
  place.write(
    'site/content/blog/2020-01-02-first.md',
    '+++\ntitle = "First"\ndate = 2020-01-02\n[taxonomies]\ntags = ["lamps"]\nauthors = ["Ada Lamp"]\n+++\nSee [the next](@/blog/next/index.md#part).\n',
  )
  place.write(
    'site/content/blog/next/index.md',
    '+++\ntitle = "Next"\ndate = 2020-02-03T04:05:06+02:00\naliases = ["old/next"]\nslug = "the-next"\n+++\n## Part\n\nText.\n',
  )
  place.write('site/content/blog/_index.md', '+++\ntitle = "Blog"\n+++\n')
  const posts = imported('site/content')
  expect(posts['first']).toContain('authors: [ada-lamp]\ndate: 2020-01-02\nurl: /blog/first/\ntags: [lamps]\n')
  expect(posts['first']).toContain('[the next](/blog/the-next/#part)')
  expect(posts['the-next']).toContain('date: 2020-02-03T04:05:06+02:00\n')
})

test("Hugo's configuration gives pattern, address and language", () => {
  place.write(
    'site/hugo.yaml',
    'baseURL: https://hugo.example/\ndefaultContentLanguage: de\npermalinks:\n  notes: /:section/:year/:title/\n',
  )
  place.write('site/content/de/notes/eins.md', '---\ntitle: Über Lampen\ndate: 2020-01-02\n---\n[Mehr](/docs/)\n')
  place.write('site/content/fr/notes/un.md', '---\ntitle: Les lampes\ndate: 2020-01-02\n---\nTexte.\n')
  const posts = imported('site/content')
  expect(posts['uber-lampen']).toContain('url: /notes/2020/über-lampen/\n')
  expect(posts['uber-lampen']).toContain('https://hugo.example/docs/')
  expect(posts['les-lampes']).toContain('url: /fr/notes/2020/les-lampes/\n')
})
