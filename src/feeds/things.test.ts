import { expect, it } from 'vitest'
import { featureThing, groupThing, personThing, postThing, releaseThing, siteThing } from './things.ts'
import { aFeature, aRelease } from '../model/entries.builder.ts'
import { aFeedSource } from './feed-source.builder.ts'
import { aToldSource } from './told-source.builder.ts'

const source = aToldSource()
const image = 'https://x.example/share.png'

function known<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const found = map.get(id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

it('the site says what it is about', () => {
  expect(siteThing(source)).toMatchInlineSnapshot(`
    {
      "@type": "WebSite",
      "about": {
        "@type": "SoftwareApplication",
        "name": "Lantern",
      },
      "description": "News of Lantern.",
      "inLanguage": "en",
      "name": "The Wick",
      "url": "https://wick.example/almanac/",
    }
  `)
  expect(siteThing(aFeedSource())).not.toHaveProperty('description')
})

it('a post says all that is known of it', () => {
  expect(postThing(known(source.index.posts, 'told'), source, image)).toMatchInlineSnapshot(`
    {
      "@type": "TechArticle",
      "articleSection": "Deep-dive",
      "author": [
        {
          "@type": "Person",
          "name": "Ada *Lamp*",
          "url": "https://wick.example/almanac/people/ada/",
        },
        {
          "@type": "Person",
          "name": "eve",
        },
      ],
      "dateModified": "2024-12-24",
      "datePublished": "2024-06-01",
      "description": "In *short*.",
      "headline": "A <b> & *c*",
      "image": "https://x.example/share.png",
      "inLanguage": "en",
      "isPartOf": {
        "@type": "CreativeWorkSeries",
        "name": "story",
        "url": "https://wick.example/almanac/series/story/",
      },
      "keywords": [
        "Quiet & dark",
        "hum",
        "wires",
        "quiet",
      ],
      "mainEntityOfPage": "https://first.example/told/",
      "url": "https://wick.example/almanac/posts/told/",
      "wordCount": 440,
    }
  `)
  expect(postThing(known(source.index.posts, 'short'), source, image)).toMatchInlineSnapshot(`
    {
      "@type": "BlogPosting",
      "articleSection": "Essay",
      "author": [
        {
          "@type": "Person",
          "name": "Ada *Lamp*",
          "url": "https://wick.example/almanac/people/ada/",
        },
      ],
      "dateModified": "2025-01-11",
      "datePublished": "2025-01-11",
      "description": "short: essay by Ada *Lamp*, 11 January 2025.",
      "headline": "short",
      "image": "https://x.example/share.png",
      "inLanguage": "en",
      "keywords": [],
      "mainEntityOfPage": "https://wick.example/almanac/posts/short/",
      "url": "https://wick.example/almanac/posts/short/",
      "wordCount": 440,
    }
  `)
})

it('a feature says when its stages came', () => {
  expect(featureThing(known(source.index.features, 'quiet'), source, image)).toMatchInlineSnapshot(`
    {
      "@type": "TechArticle",
      "about": {
        "@type": "SoftwareApplication",
        "name": "Lantern",
      },
      "dateModified": "2025-01-10",
      "datePublished": "2024-01-10",
      "description": "No *hum*.",
      "headline": "A <quiet> wire",
      "image": "https://x.example/share.png",
      "inLanguage": "en",
      "url": "https://wick.example/almanac/features/quiet/",
    }
  `)
  expect(featureThing(known(source.index.features, 'hum'), source, image)).toMatchInlineSnapshot(`
    {
      "@type": "TechArticle",
      "about": {
        "@type": "SoftwareApplication",
        "name": "Lantern",
      },
      "dateModified": "2025-01-10",
      "datePublished": "2024-01-10",
      "description": "hum: beta in 1.0, deprecated in 1.1, removed in 1.2.",
      "headline": "hum",
      "image": "https://x.example/share.png",
      "inLanguage": "en",
      "url": "https://wick.example/almanac/features/hum/",
    }
  `)
  const idle = aFeedSource({ features: [aFeature('idle', { alpha: '1.10' })] })
  expect(featureThing(known(idle.index.features, 'idle'), idle, image)).not.toHaveProperty('datePublished')
})

it('a release says its version, and its day once it has come', () => {
  expect(releaseThing(known(source.index.releases, '1.2'), source, image)).toMatchInlineSnapshot(`
    {
      "@type": "SoftwareApplication",
      "datePublished": "2025-01-10",
      "description": "Dark <and> quiet.",
      "image": "https://x.example/share.png",
      "name": "Lantern 1.2 Glow *",
      "releaseNotes": "https://x.example/notes",
      "softwareVersion": "1.2",
      "url": "https://wick.example/almanac/releases/1.2/",
    }
  `)
  expect(releaseThing(known(source.index.releases, '1.3'), source, image)).toMatchInlineSnapshot(`
    {
      "@type": "SoftwareApplication",
      "image": "https://x.example/share.png",
      "name": "Lantern 1.3",
      "softwareVersion": "1.3",
      "url": "https://wick.example/almanac/releases/1.3/",
    }
  `)
})

it('a group is a part of the project', () => {
  expect(groupThing(known(source.index.sigs, 'wire'), source, image)).toMatchInlineSnapshot(`
    {
      "@type": "Organization",
      "description": "Every *wire*.",
      "image": "https://x.example/share.png",
      "name": "SIG Wire & Co",
      "parentOrganization": {
        "@type": "Organization",
        "name": "Lantern",
      },
      "sameAs": [
        "https://x.example/chat",
      ],
      "url": "https://wick.example/almanac/sigs/wire/",
    }
  `)
  expect(groupThing(known(source.index.sigs, 'glass'), source, image)).toMatchInlineSnapshot(`
    {
      "@type": "Organization",
      "image": "https://x.example/share.png",
      "name": "WG glass",
      "parentOrganization": {
        "@type": "Organization",
        "name": "Lantern",
      },
      "url": "https://wick.example/almanac/sigs/glass/",
    }
  `)
})

it('somebody says where they work and are found', () => {
  expect(personThing(known(source.index.people, 'ada'), source)).toMatchInlineSnapshot(`
    {
      "@type": "ProfilePage",
      "mainEntity": {
        "@type": "Person",
        "affiliation": {
          "@type": "Organization",
          "name": "Wick Works",
        },
        "name": "Ada *Lamp*",
        "sameAs": [
          "https://ada.example",
        ],
        "url": "https://wick.example/almanac/people/ada/",
      },
    }
  `)
  const plain = aFeedSource()
  expect(personThing(known(plain.index.people, 'ada'), plain)).toMatchInlineSnapshot(`
    {
      "@type": "ProfilePage",
      "mainEntity": {
        "@type": "Person",
        "name": "ada",
        "url": "https://wick.example/almanac/people/ada/",
      },
    }
  `)
})

it('days to come are no days on which something was published', () => {
  const releases = [aRelease('1.0', { date: '2024-01-10' }), aRelease('1.1', { date: '2030-01-10' })]
  const stages = [{ stage: 'alpha', release: '1.0' }, { stage: 'beta', release: '1.1', planned: true }] // prettier-ignore
  const planned = aFeedSource({ releases, features: [aFeature('a', {}, { stages })] })
  expect(featureThing(known(planned.index.features, 'a'), planned, image)).toMatchObject({ datePublished: '2024-01-10', dateModified: '2024-01-10' }) // prettier-ignore
  expect(releaseThing(known(planned.index.releases, '1.1'), planned, image).datePublished).toBeUndefined()
})
