import { expect, it } from 'vitest'
import { atomOf } from './atom.ts'
import { anOldDocument } from './document.builder.ts'

it('a page of the archive is written whole', () =>
  expect(atomOf(anOldDocument())).toMatchInlineSnapshot(`
  "<?xml version="1.0" encoding="utf-8"?>
  <?xml-stylesheet type="text/css" href="/feed.css?a&amp;b"?>
  <feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="en">
  <title>F &amp; G</title>
  <subtitle>All &lt;of&gt; it.</subtitle>
  <id>https://x.example/f/atom.xml</id>
  <updated>2024-02-03T00:00:00Z</updated>
  <icon>https://x.example/icon.png</icon>
  <logo>https://x.example/icon.png</logo>
  <author>
  <name>The &quot;Wick&quot;</name>
  <uri>https://x.example/</uri>
  </author>
  <link rel="alternate" type="text/html" href="https://x.example/f/"/>
  <link rel="self" href="https://x.example/f/atom-2.xml" type="application/atom+xml"/>
  <link rel="current" href="https://x.example/f/atom.xml" type="application/atom+xml"/>
  <link rel="next" href="https://x.example/f/atom-1.xml" type="application/atom+xml"/>
  <link rel="prev-archive" href="https://x.example/f/atom-1.xml" type="application/atom+xml"/>
  <link rel="previous" href="https://x.example/f/atom.xml" type="application/atom+xml"/>
  <fh:archive/>
  <entry>
  <title>A &amp; &lt;b&gt;</title>
  <id>https://x.example/a/?1&amp;2</id>
  <link rel="alternate" type="text/html" href="https://x.example/a/?b&amp;c"/>
  <link rel="related" href="https://x.example/a.png?b&amp;c"/>
  <published>2024-01-02T00:00:00Z</published>
  <updated>2024-02-03T00:00:00Z</updated>
  <author>
  <name>Ada &amp; Co</name>
  <uri>https://x.example/ada/</uri>
  </author>
  <author>
  <name>Ben</name>
  </author>
  <category term="wire &amp; glass" scheme="https://x.example/groups/"/>
  <category term="plain"/>
  <summary>In short &amp; &quot;so&quot;.</summary>
  <content type="html">&lt;p&gt;a &amp;amp; b&lt;/p&gt;</content>
  </entry>
  <entry>
  <title>B</title>
  <id>b</id>
  <link rel="alternate" type="text/html" href="https://x.example/b/"/>
  <published>2024-01-01T00:00:00Z</published>
  <updated>2024-01-01T00:00:00Z</updated>
  <content type="html"></content>
  </entry>
  </feed>
  "
`))

it('the newest entries are no archive', () => {
  expect(atomOf({ ...anOldDocument(), archive: undefined })).toMatch(/type="application\/atom\+xml"\/>\n<entry>/)
})

it('an entry is the same in every feed', () => {
  const document = anOldDocument()
  expect(atomOf(document)).toBe(atomOf(document))
})
