import { describe, expect, it } from 'vitest'
import { featureSchema } from '../model/schemas/feature.ts'
import { postSchema } from '../model/schemas/post.ts'
import { releaseSchema } from '../model/schemas/release.ts'
import { sigSchema } from '../model/schemas/sig.ts'
import { siteSchema } from '../model/schemas/site.ts'
import { validate } from './schema-problems.ts'
import { readYaml } from './yaml-source.ts'

const schemas = { post: postSchema, feature: featureSchema, release: releaseSchema, sig: sigSchema, site: siteSchema }
const needed = {
  post: 'title: A\nkind: essay\nauthors: [ada]\n',
  feature: 'title: A\nsig: wire\n',
  release: '',
  sig: 'name: A\n',
  site: 'project: A\ntitle: B\nurl: https://x.example\n',
}

/** Problems of keys that follow the needed ones, with the line counted from the first of them. */
function told(kind: keyof typeof schemas, keys: string): string[] {
  const before = needed[kind].split('\n').length - 1
  const { problems } = validate(schemas[kind], readYaml(needed[kind] + keys, 'x.yaml'), 'x.yaml')
  return problems.map(({ line, column, code, message, fix }) => `${line - before}:${column} ${code}: ${message} ${fix}`).sort()
}

const whole = (kind: keyof typeof schemas, text: string): string[] =>
  validate(schemas[kind], readYaml(text, 'x.yaml'), 'x.yaml').problems.map(
    ({ line, column, code, message, fix }) => `${line}:${column} ${code}: ${message} ${fix}`,
  )

describe('data that fits', () => {
  it('comes back with its defaults', () => {
    const { data, problems } = validate(postSchema, readYaml(needed.post, 'x'), 'x')
    expect(data).toMatchObject({ title: 'A', features: [], draft: false })
    expect(problems).toEqual([])
  })
})

describe('keys', () => {
  it('that are missing are told at the beginning of the file', () => {
    expect(whole('post', '# a comment\nkind: essay\n')).toEqual([
      '1:1 missing-key: The key "title" is missing. Add "title: …".',
      '1:1 missing-key: The key "authors" is missing. Add "authors: …".',
    ])
    expect(whole('feature', '')).toHaveLength(2)
  })

  it('that are missing within a value are told there', () => {
    expect(told('post', 'series: { id: story }')).toEqual(['1:9 missing-key: The key "part" is missing here. Add "part: …".'])
    expect(told('feature', 'stages:\n  - stage: alpha\n    release: "1.0"\n  - release: "1.1"\n')).toEqual([
      '4:5 missing-key: The key "stage" is missing here. Add "stage: …".',
    ])
  })

  it('that are unknown name the one that was meant', () => {
    expect(told('post', 'sumary: x\nTags: [a]\nEvergreen: true')).toEqual([
      '1:1 unknown-key: There is no key "sumary" here. Did you mean "summary"?',
      '2:1 unknown-key: There is no key "Tags" here. Did you mean "tags"?',
      '3:1 unknown-key: There is no key "Evergreen" here. Did you mean "evergreen"?',
    ])
  })

  it('that are unknown and like no other name those that there are', () => {
    expect(told('post', 'series: { id: a, part: 1, colour: red }')).toEqual([
      '1:27 unknown-key: There is no key "colour" here. Delete it; the keys here are id, part.',
    ])
  })

  it('that are unknown beside the one that was meant are to be deleted', () => {
    expect(told('post', 'autors: [ben]')).toEqual([
      '1:1 unknown-key: There is no key "autors" here. Delete it: "authors" is there already.',
    ])
  })

  it('that are required and misspelled are one problem', () => {
    expect(whole('post', 'titel: A\nkind: essay\nAuthor: ada\n')).toEqual([
      '1:1 unknown-key: There is no key "titel" here. Did you mean "title"?',
      '3:1 unknown-key: There is no key "Author" here. Did you mean "authors"?',
    ])
  })

  it('that are unknown do not hide others that are missing', () => {
    expect(whole('feature', 'sig: wire\ncolour: red\n')).toEqual([
      expect.stringMatching(/^2:1 unknown-key: There is no key "colour" here\. Delete it; the keys here are title, /),
      '1:1 missing-key: The key "title" is missing. Add "title: …".',
    ])
  })

  it('named like what every object has are unknown', () => {
    expect(told('post', 'constructor: a\n__proto__: { a: 1 }').map((line) => line.slice(0, 15))).toEqual([
      '1:1 unknown-key',
      '2:1 unknown-key',
    ])
  })
})

describe('values', () => {
  it.each([
    ['post', 'summary: 2026', '1:10 wrong-value: "summary" is 2026 but must be text. Put it in quotes: "2026".'],
    ['post', 'summary: true', '1:10 wrong-value: "summary" is true but must be text. Put it in quotes: "true".'],
    ['post', 'summary: [a]', '1:10 wrong-value: "summary" must be text. Put the whole value in quotes if it is meant as text.'],
    ['post', 'summary:', '1:1 empty-value: "summary" has no value. Write a value, or delete the key.'],
    ['post', 'summary: " "', '1:10 empty-value: "summary" has no value. Write a value, or delete the key.'],
    ['post', 'tags: [a, ]\nsigs: [~]', '2:8 empty-value: An item of "sigs" has no value. Write a value, or delete the item.'],
    ['post', 'draft: yes', '1:8 wrong-value: "draft" is "yes" but must be true or false. Write true or false, without quotes.'],
    ['post', 'tags: news', '1:7 wrong-value: "tags" is "news" but must be a list. Write a list: "tags: [news]".'],
    ['post', 'sections: [nftables-proxy, b]', '1:11 wrong-value: "sections" must name features, each with the id of a heading. Write "sections: { nftables-proxy: the-words-of-its-heading, b: the-words-of-its-heading }".'],
    ['post', 'sections: wire', '1:11 wrong-value: "sections" is "wire" but must name features, each with the id of a heading. Write "sections: { wire: the-words-of-its-heading }".'],
    ['post', 'authors: [Zoë OBrien]', '1:11 wrong-value: An item of "authors" is "Zoë OBrien" but must be an id: lower-case letters, digits, "-", "." or "_". Write "zoe-obrien".'],
    ['post', 'series: story', '1:9 wrong-value: "series" is "story" but must have keys of its own. Write "series: { id: …, part: … }".'],
    ['post', 'series: { id: story, part: "2" }', '1:28 wrong-value: "part" is "2" but must be a number. Write 2 without quotes.'],
    ['post', 'series: { id: story, part: 0 }', '1:28 wrong-value: "part" is 0 but must be 1 or more. Write a whole number, 1 or more.'],
    ['post', 'sigs: [Wire Group]', '1:8 wrong-value: An item of "sigs" is "Wire Group" but must be an id: lower-case letters, digits, "-", "." or "_". Write "wire-group".'],
    ['post', 'canonicalUrl: x.example/a', '1:15 wrong-value: "canonicalUrl" is "x.example/a" but must be an address that begins with https:// or http://. Write "https://x.example/a".'],
    ['post', 'url: old/place', '1:6 wrong-value: "url" is "old/place" but must be a path from the root of the site, such as "/old/place/", without "..". Begin it with a slash: "/old/place".'],
    ['post', 'aliases: [/a/../b/]', '1:11 wrong-value: An item of "aliases" is "/a/../b/" but must be a path from the root of the site, such as "/old/place/", without "..". Write it without "..", spaces, quotes and the signs ? # * : ; { } |.'],
    ['post', 'aliases: ["/:any/*"]', '1:11 wrong-value: An item of "aliases" is "/:any/*" but must be a path from the root of the site, such as "/old/place/", without "..". Write it without "..", spaces, quotes and the signs ? # * : ; { } |.'],
    ['feature', 'status: Implementd', '1:9 wrong-value: "status" is "Implementd" but must be one of provisional, implementable, implemented, deferred, rejected, withdrawn, replaced. Did you mean "implemented"?'],
    ['feature', 'status: beta', '1:9 wrong-value: "status" is "beta" but must be one of provisional, implementable, implemented, deferred, rejected, withdrawn, replaced. Choose one of them.'],
    ['feature', 'proposal: KEP-12', '1:11 wrong-value: "proposal" is "KEP-12" but must be a number. Write the number alone: 12.'],
    ['feature', 'proposal: -1', '1:11 wrong-value: "proposal" is -1 but must not be negative. Write a whole number, 0 or more.'],
    ['feature', `shortTitle: ${'x'.repeat(50)}`, `1:13 wrong-value: "shortTitle" is "${'x'.repeat(50)}" but must have at most 48 characters. Shorten it: it has 50.`],
    ['feature', 'stages: { alpha: "1.0" }', '1:9 wrong-value: "stages" must be a list. Write a list, each item on a line of its own as "- { stage: …, release: … }".'],
    ['feature', 'stages: [alpha]', '1:10 wrong-value: An item of "stages" is "alpha" but must have keys of its own. Write "{ stage: …, release: … }".'],
    ['feature', 'links: https://x.example', '1:8 wrong-value: "links" is "https://x.example" but must have names and values of its own. Write a name and a value on each line below it, such as "docs: https://example.org".'],
    ['site', 'permalink: /news/', '1:12 wrong-value: "permalink" is "/news/" but must contain :slug. Write ":slug" where the name of the post belongs, such as "/posts/:slug/".'],
    ['feature', 'links: { blog: "https://kubernetes.io@x.example" }', '1:16 wrong-value: "blog" is "https://kubernetes.io@x.example" but must be an address without a name before its host, which readers take for the host. Delete what stands between "//" and "@", and the "@".'],
    ['sig', 'charter: https://kubern\u0435tes.io/a', '1:10 wrong-value: "charter" is "https://kubern\u0435tes.io/a" but must be an address whose host has letters of one script, as those of two look alike. Write the host with letters of one script.'],
    ['site', 'navigation: [{ label: A, href: "https://a@x.example" }]', '1:32 wrong-value: "href" is "https://a@x.example" but must be an address without a name before its host, which readers take for the host. Delete what stands between "//" and "@", and the "@".'],
    ['sig', 'charter: javascript:alert(1)', '1:10 wrong-value: "charter" is "javascript:alert(1)" but must be an address that begins with https:// or http://. Write the whole address, with https:// at its beginning.'],
    ['site', 'proposal: { label: A, path: a, url: "javascript::number" }', '1:37 wrong-value: "url" is "javascript::number" but must be an address that begins with https:// or http://. Write the whole address, with https:// at its beginning.'],
    ['site', 'url: https://q.example/sub', '1:6 wrong-value: "url" is "https://q.example/sub" but must have no path; where the site stands below one is said by --base. Write "https://q.example", and build with "--base /sub/".'],
    ['site', 'navigation: [{ label: A, href: "javascript:x" }]', '1:32 wrong-value: "href" is "javascript:x" but must be a path of the site, such as "/features/", or begin with https:// or http://. Begin it with a slash, or with https:// if it leads to another site.'],
    ['site', 'navigation: [{ label: A, href: //x.example }]', '1:32 wrong-value: "href" is "//x.example" but must be a path of the site, such as "/features/", or begin with https:// or http://. Begin it with a slash, or with https:// if it leads to another site.'],
    ['site', 'security: "a@x.example\\nContact: b"', '1:11 wrong-value: "security" is "a@x.example Contact: b" but must be a mail address, or an address that begins with https://. Write it as "security@example.org" or "https://example.org/report".'],
    ['site', 'stages: []', '1:9 wrong-value: "stages" must not be empty. Correct the value.'],
  ] as const)('of a %s: %s', (kind, keys, line) => expect(told(kind, keys)).toEqual([line])) // prettier-ignore

  it.each([
    ['sig', 'charter: https://x.example/charter'],
    ['sig', 'charter: https://x.example/@a/\u0435b'],
    ['sig', 'charter: https://b\u00fccher.example'],
    ['site', 'navigation: [{ label: A, href: /features/?sig=wire#top }, { label: B, href: "https://x.example/a?b" }]'],
    ['site', 'security: safe@x.example'],
    ['site', 'security: mailto:safe@x.example'],
    ['site', 'security: https://x.example/report'],
  ] as const)('of a %s may be %s', (kind, keys) => expect(told(kind, keys)).toEqual([]))

  it('say that a required one may not be empty', () => {
    expect(whole('post', 'title:\nkind: essay\nauthors: []\n')).toEqual([
      '1:1 empty-value: "title" has no value. Write a value.',
      '3:10 wrong-value: "authors" must name at least one person. Write the name of a file in people/ without its ending, in brackets.',
    ])
  })

  it('of another shape than a list of authors', () => {
    expect(whole('post', 'title: 1\nkind: deepdive\nauthors: ada\n')).toEqual([
      '1:8 wrong-value: "title" is 1 but must be text. Put it in quotes: "1".',
      '2:7 wrong-value: "kind" is "deepdive" but must be one of lead-note, retrospective, announcement, deep-dive, spotlight, deprecation, essay. Did you mean "deep-dive"?',
      '3:10 wrong-value: "authors" is "ada" but must be a list of people. Write a list: "authors: [ada]".',
    ])
  })
})

describe('days', () => {
  it.each([
    ['2026-XX-XX', 'Write year, month and day in digits, such as 2026-04-22.'],
    ['2026-02-30', 'Write year, month and day in digits, such as 2026-04-22.'],
    ['2026-4-2', 'Write 2026-04-02.'],
    ['2026/04/02', 'Write 2026-04-02.'],
    ['tomorrow', 'Write year, month and day in digits, such as 2026-04-22.'],
  ])('such as %s are told at their value', (day, fix) => {
    expect(told('release', `date: ${day}`)).toEqual([
      `1:7 bad-date: "date" is "${day}" but must be a day that exists, written YYYY-MM-DD. ${fix}`,
    ])
  })

  it('are no numbers', () => expect(told('post', 'date: 2026')[0]).toMatch(/^1:7 bad-date: "date" is 2026 but must be a date/))
})

describe('versions', () => {
  it('need quotes, because YAML takes them for numbers', () => {
    expect(told('post', 'release: 1.30')).toEqual([
      '1:10 bad-version: "release" is 1.30 but must be a version in quotes, such as "1.30" (a bare 1.30 is read as the number 1.3). Write it in quotes: "1.30".',
    ])
  })
  it('have no letter before them', () => {
    expect(told('feature', 'stages: [{ stage: alpha, release: v1.33 }]')).toEqual([
      '1:35 bad-version: "release" is "v1.33" but must be a version, such as "1.33". Write "1.33".',
    ])
  })
})

describe('values of several forms', () => {
  const neither = 'must be the id of a feature or the number of a proposal.'
  it.each([
    ['[{}]', `1:12 wrong-value: An item of "features" ${neither} Write the name of a file in features/ without its ending, or a number.`],
    [
      '[1.5]',
      `1:12 wrong-value: An item of "features" is 1.5 but ${neither} Write the name of a file in features/ without its ending, or a number.`,
    ],
    [
      '[a, KEP-12]',
      '1:15 wrong-value: An item of "features" is "KEP-12" but must be an id: lower-case letters, digits, "-", "." or "_". Write the number alone: 12.',
    ],
    [
      '["#12"]',
      '1:12 wrong-value: An item of "features" is "#12" but must be an id: lower-case letters, digits, "-", "." or "_". Write the number alone: 12.',
    ],
    ['[null]', '1:12 empty-value: An item of "features" has no value. Write a value, or delete the item.'],
  ])('features: %s', (value, line) => expect(told('post', `features: ${value}`)).toEqual([line]))

  it.each([
    ['[5]', '1:9 wrong-value: An item of "gates" is 5 but must be the name of a gate, or an object with name, components and history. Write the name of the gate alone, or { name: … }.'],
    ['[{}]', '1:9 missing-key: The key "name" is missing here. Add "name: …".'],
    ['[{ nmae: A }]', '1:11 unknown-key: There is no key "nmae" here. Did you mean "name"?'],
    ['[{ name: A, history: [{ release: 1.3, stage: a }] }]', '1:41 bad-version: "release" is 1.3 but must be a version in quotes, such as "1.30" (a bare 1.30 is read as the number 1.3). Write it in quotes: "1.3".'],
    ['A', '1:8 wrong-value: "gates" is "A" but must be a list. Write a list: "gates: [A]".'],
  ])('gates: %s', (value, line) => expect(told('feature', `gates: ${value}`)).toEqual([line])) // prettier-ignore
})

describe('files that hold something else', () => {
  const line =
    'wrong-value: What this file holds is not written as keys and values. Write each key with its value on a line of its own, such as "title: …".'
  it('such as a list', () => expect(whole('post', '# a\n- title: A\n')).toEqual([`2:1 ${line}`]))
  it('such as a word', () => expect(whole('release', 'hello')).toEqual([`1:1 ${line}`]))
})
