import { describe, expect, it } from 'vitest'
import { aFeature, aPost, aSeries, someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { createUrls } from '../site/urls.ts'
import { comparisonDocumentOf, featureRows, postRows, releaseRows, sigRows, type ApiSource } from './api.ts'
import { apiDocuments } from './api-rows.ts'
import { apiNames, jsonSchemaOf } from './api-schemas.ts'
import { aToldSource } from './told-source.builder.ts'

const entries = someEntries({
  features: [
    aFeature('quiet', { alpha: '1.0', beta: '1.2' }, { title: 'Quiet wire', proposal: 7, gates: ['QuietWire'], status: 'implementable' }),
    aFeature('tint', { stable: '1.2' }, { sig: 'glass', participating: ['wire'] }),
    aFeature('aim', {}, { stages: [{ stage: 'alpha', release: '1.10' }] }),
  ],
  series: [aSeries('story')],
  posts: [
    aPost('told', { features: [7], release: '1.2', series: { id: 'story', part: 1 }, updated: '2024-07-01' }),
    aPost('later', { date: '2030-01-01', features: ['quiet'] }),
  ],
})
const urls = createUrls('https://wick.example', '/almanac/')
const source: ApiSource = { index: buildSiteIndex(entries, '2025-02-01'), urls }

const documents = {
  posts: { posts: postRows(source) },
  features: { features: featureRows(source) },
  releases: { releases: releaseRows(source) },
  sigs: { sigs: sigRows(source) },
  compare: comparisonDocumentOf(source, '1.0', '1.2'),
}

describe('what the API serves', () => {
  it.each(apiNames)('fits the schema of %s', (name) => {
    expect(apiDocuments[name].safeParse(documents[name]).error).toBeUndefined()
  })
  it('gives features their addresses, stages and posts', () => {
    expect(documents.features.features.find((row) => row.id === 'quiet')).toMatchObject({
      url: 'https://wick.example/almanac/features/quiet/',
      title: 'Quiet wire',
      proposal: 7,
      sig: 'wire',
      stage: 'beta',
      stages: [
        { stage: 'alpha', release: '1.0' },
        { stage: 'beta', release: '1.2' },
      ],
      gates: [{ name: 'QuietWire', components: [], history: [] }],
      posts: [{ id: 'told', url: 'https://wick.example/almanac/posts/told/', title: 'told' }],
    })
  })
  it('marks what is only aimed at and counts it as no stage', () => {
    const row = documents.features.features.find(({ id }) => id === 'aim')
    expect(row).toMatchObject({ stage: null, stages: [{ stage: 'alpha', release: '1.10', planned: true }] })
  })
  it('names features by id in posts, whatever the post names them by', () => {
    expect(documents.posts.posts).toMatchObject([{ id: 'told', features: ['quiet'], sigs: ['wire'], series: { id: 'story', part: 1 } }])
  })
  it('keeps posts that are not live to itself, also in a build with drafts', () => {
    const drafts: ApiSource = { index: buildSiteIndex(entries, '2025-02-01', { drafts: true }), urls }
    expect(postRows(drafts).map((row) => row.id)).toEqual(['told'])
    expect(featureRows(drafts).flatMap((row) => row.posts.map((post) => post.id))).toEqual(['told'])
  })
  it('says what has no value', () => {
    expect(documents.releases.releases.at(-1)).toMatchObject({ version: '1.10', date: null, released: false, endOfLife: null, leads: [] })
  })
  it('compares two releases by stage', () => {
    expect(documents.compare.rows).toMatchObject([
      { feature: 'tint', sig: 'glass', proposal: null, change: 'stable', from: null, to: 'stable', skipped: ['alpha', 'beta'] },
      {
        feature: 'quiet',
        sig: 'wire',
        proposal: 7,
        change: 'promoted',
        from: 'alpha',
        to: 'beta',
        steps: [{ stage: 'beta', release: '1.2' }],
      },
    ])
  })
})

describe('the rows', () => {
  const told = aToldSource()
  it('are all that is known of a post, a feature, a release and a group', () => {
    expect(postRows(told)[1]).toMatchInlineSnapshot(`
      {
        "authors": [
          "ada",
          "eve",
        ],
        "date": "2024-06-01",
        "features": [
          "quiet",
          "hum",
        ],
        "id": "told",
        "kind": "deep-dive",
        "release": "1.2",
        "series": {
          "id": "story",
          "part": 2,
        },
        "sigs": [
          "wire",
        ],
        "summary": "In *short*.",
        "title": "A <b> & *c*",
        "updated": "2024-12-24",
        "url": "https://wick.example/almanac/posts/told/",
      }
    `)
    expect(featureRows(told)[0]).toMatchInlineSnapshot(`
      {
        "gates": [
          {
            "components": [],
            "history": [],
            "name": "Bare",
          },
          {
            "components": [
              "lamp",
              "post",
            ],
            "history": [
              {
                "default": false,
                "release": "1.0",
                "stage": "alpha",
              },
              {
                "default": true,
                "locked": true,
                "release": "1.2",
                "stage": "beta",
              },
            ],
            "name": "Quiet",
          },
        ],
        "id": "quiet",
        "links": {
          "docs": "https://x.example/docs",
        },
        "participating": [
          "glass",
        ],
        "posts": [
          {
            "id": "old",
            "title": "old",
            "url": "https://wick.example/almanac/posts/old/",
          },
          {
            "id": "told",
            "title": "A <b> & *c*",
            "url": "https://wick.example/almanac/posts/told/",
          },
        ],
        "proposal": 7,
        "replacedBy": null,
        "shortTitle": "Quiet & dark",
        "sig": "wire",
        "stage": "beta",
        "stages": [
          {
            "release": "1.0",
            "stage": "alpha",
          },
          {
            "release": "1.2",
            "stage": "beta",
          },
          {
            "planned": true,
            "release": "1.3",
            "stage": "stable",
          },
        ],
        "status": "implemented",
        "summary": "No *hum*.",
        "title": "A <quiet> wire",
        "url": "https://wick.example/almanac/features/quiet/",
      }
    `)
    expect(releaseRows(told)[2]).toMatchInlineSnapshot(`
      {
        "cycleStart": "2024-09-01",
        "date": "2025-01-10",
        "endOfLife": "2026-01-10",
        "leads": [
          "ada",
          "eve",
        ],
        "links": {
          "notes": "https://x.example/notes",
          "thanks": "https://x.example/thanks",
        },
        "maintenance": "2025-11-10",
        "name": "Glow *",
        "released": true,
        "summary": "Dark <and> quiet.",
        "url": "https://wick.example/almanac/releases/1.2/",
        "version": "1.2",
      }
    `)
    expect(sigRows(told)[0]).toMatchInlineSnapshot(`
      {
        "charter": "https://x.example/charter",
        "fullName": "SIG Wire & Co",
        "id": "wire",
        "kind": "sig",
        "label": "sig/wire",
        "links": {
          "chat": "https://x.example/chat",
        },
        "mission": "Every *wire*.",
        "name": "Wire & Co",
        "status": "active",
        "url": "https://wick.example/almanac/sigs/wire/",
      }
    `)
  })

  it('of a comparison say all that is known, and which gates are on since', () => {
    const { rows, ...document } = comparisonDocumentOf(told, '1.1', '1.2')
    expect({ ...document, rows: rows.filter(({ feature }) => feature === 'quiet') }).toMatchInlineSnapshot(`
      {
        "from": "1.1",
        "onByDefault": {
          "quiet": [
            "Quiet",
          ],
        },
        "rows": [
          {
            "change": "promoted",
            "feature": "quiet",
            "from": "alpha",
            "posts": [
              {
                "id": "old",
                "title": "old",
                "url": "https://wick.example/almanac/posts/old/",
              },
              {
                "id": "told",
                "title": "A <b> & *c*",
                "url": "https://wick.example/almanac/posts/told/",
              },
            ],
            "proposal": 7,
            "sig": "wire",
            "skipped": [],
            "steps": [
              {
                "release": "1.2",
                "stage": "beta",
              },
            ],
            "title": "A <quiet> wire",
            "to": "beta",
            "url": "https://wick.example/almanac/features/quiet/",
          },
        ],
        "to": "1.2",
        "url": "https://wick.example/almanac/compare/1.1/1.2/",
      }
    `)
    expect(rows.map(({ feature, proposal, from }) => [feature, proposal, from])).toEqual([
      ['quiet', 7, 'alpha'],
      ['hum', null, 'deprecated'],
      ['bare', 8, null],
    ])
  })
})

describe('a JSON Schema', () => {
  const schemas = apiNames.map((name) => jsonSchemaOf(name, urls))
  it('names the standard and its own address', () => {
    expect(schemas[4]).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://wick.example/almanac/api/v1/schema/compare.json',
      type: 'object',
      required: ['from', 'to', 'url', 'rows', 'onByDefault'],
    })
  })
  it('has a title', () =>
    expect(schemas.map((schema) => (schema as { title?: string }).title)).toEqual([
      'Posts', 'Features', 'Releases', 'Groups', 'Changes between two releases',
    ])) // prettier-ignore
  it('uses no word of one project', () => expect(JSON.stringify(schemas)).not.toMatch(/\bSIGs?\b|\bKEPs?\b|[Kk]ube/))
})
