import { expect, it } from 'vitest'
import { rssOf } from './rss.ts'
import { anOldDocument } from './document.builder.ts'

it('a page of the archive is written whole', () =>
  expect(rssOf(anOldDocument())).toMatchInlineSnapshot(`
  "<?xml version="1.0" encoding="utf-8"?>
  <?xml-stylesheet type="text/css" href="/feed.css?a&amp;b"?>
  <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
  <title>F &amp; G</title>
  <link>https://x.example/f/</link>
  <description>All &lt;of&gt; it.</description>
  <language>en</language>
  <lastBuildDate>Sat, 03 Feb 2024 00:00:00 GMT</lastBuildDate>
  <image>
  <url>https://x.example/icon.png</url>
  <title>F &amp; G</title>
  <link>https://x.example/f/</link>
  </image>
  <atom:link rel="self" href="https://x.example/f/rss-2.xml" type="application/rss+xml"/>
  <atom:link rel="current" href="https://x.example/f/rss.xml" type="application/rss+xml"/>
  <atom:link rel="next" href="https://x.example/f/rss-1.xml" type="application/rss+xml"/>
  <atom:link rel="prev-archive" href="https://x.example/f/rss-1.xml" type="application/rss+xml"/>
  <atom:link rel="previous" href="https://x.example/f/rss.xml" type="application/rss+xml"/>
  <fh:archive/>
  <item>
  <title>A &amp; &lt;b&gt;</title>
  <link>https://x.example/a/?b&amp;c</link>
  <guid isPermaLink="false">https://x.example/a/?1&amp;2</guid>
  <pubDate>Tue, 02 Jan 2024 00:00:00 GMT</pubDate>
  <dc:creator>Ada &amp; Co</dc:creator>
  <dc:creator>Ben</dc:creator>
  <category domain="https://x.example/groups/">wire &amp; glass</category>
  <category>plain</category>
  <description>In short &amp; &quot;so&quot;.</description>
  <content:encoded>&lt;p&gt;a &amp;amp; b&lt;/p&gt;</content:encoded>
  <atom:updated>2024-02-03T00:00:00Z</atom:updated>
  <media:content url="https://x.example/a.png?b&amp;c" medium="image"/>
  </item>
  <item>
  <title>B</title>
  <link>https://x.example/b/</link>
  <guid isPermaLink="false">b</guid>
  <pubDate>Mon, 01 Jan 2024 00:00:00 GMT</pubDate>
  <content:encoded></content:encoded>
  </item>
  </channel>
  </rss>
  "
`))

it('the newest entries are no archive', () => {
  expect(rssOf({ ...anOldDocument(), archive: undefined })).toMatch(/type="application\/rss\+xml"\/>\n<item>/)
})

it('an entry is the same in every feed', () => {
  const document = anOldDocument()
  expect(rssOf(document)).toBe(rssOf(document))
})
