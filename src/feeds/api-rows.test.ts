import { describe, expect, it } from 'vitest'
import { z } from 'astro/zod'
import { postRows } from './api.ts'
import { apiDocuments } from './api-rows.ts'
import { apiFieldsOf } from './api-fields.ts'
import { apiNames, jsonSchemaOf } from './api-schemas.ts'
import { aToldSource } from './told-source.builder.ts'

const source = aToldSource()

/** Every text that describes a key, wherever it stands in a schema. */
function descriptionsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'description' && typeof value === 'string' ? [value] : descriptionsIn(value),
  )
}

describe('the documents of the API', () => {
  it.each(apiNames)('%s: what describes a key is a sentence', (name) => {
    const descriptions = descriptionsIn(jsonSchemaOf(name, source.urls))
    expect(descriptions.length).toBeGreaterThan(3)
    for (const text of descriptions) expect(text).toMatch(/^(?:[A-Z]|stable: ).*\.$/s)
  })

  it('say what each kind of change means', () => {
    const { description } = z.toJSONSchema(apiDocuments.compare.shape.rows.element.shape.change)
    for (const word of ['stable: arrived', 'promoted: had', 'new: had', 'deprecated, disabled, removed: where'])
      expect(description).toContain(word)
  })

  it('have these keys', () => {
    expect(apiNames.map((name) => [name, apiFieldsOf(name).map(({ path, type }) => `${path.join('.')}: ${type}`)])).toMatchInlineSnapshot(`
      [
        [
          "posts",
          [
            "id: text",
            "url: address",
            "title: text",
            "kind: "lead-note", "retrospective", "announcement", "deep-dive", "spotlight", "deprecation", "essay"",
            "date: day",
            "updated: day or null",
            "authors: list of text",
            "summary: text or null",
            "release: text or null",
            "features: list of text",
            "sigs: list of text",
            "series: object or null",
            "series.id: text",
            "series.part: number",
          ],
        ],
        [
          "features",
          [
            "id: text",
            "url: address",
            "title: text",
            "shortTitle: text",
            "proposal: number or null",
            "sig: text",
            "participating: list of text",
            "status: "provisional", "implementable", "implemented", "deferred", "rejected", "withdrawn", "replaced" or null",
            "stage: text or null",
            "stages: list of objects",
            "stages.stage: text",
            "stages.release: text",
            "stages.planned: true",
            "gates: list of objects",
            "gates.name: text",
            "gates.components: list of text",
            "gates.history: list of objects",
            "gates.history.release: text",
            "gates.history.stage: text",
            "gates.history.default: true or false",
            "gates.history.locked: true or false",
            "summary: text or null",
            "replacedBy: text or null",
            "links: object, each value address",
            "posts: list of objects",
            "posts.id: text",
            "posts.url: address",
            "posts.title: text",
          ],
        ],
        [
          "releases",
          [
            "version: text",
            "url: address",
            "date: day or null",
            "released: true or false",
            "name: text or null",
            "leads: list of text",
            "cycleStart: day or null",
            "maintenance: day or null",
            "endOfLife: day or null",
            "summary: text or null",
            "links: object, each value address",
          ],
        ],
        [
          "sigs",
          [
            "id: text",
            "url: address",
            "name: text",
            "fullName: text",
            "kind: "sig", "wg", "ug", "committee"",
            "status: "active", "archived"",
            "label: text or null",
            "mission: text or null",
            "charter: address or null",
            "links: object, each value address",
          ],
        ],
        [
          "compare",
          [
            "from: text",
            "to: text",
            "url: address",
            "rows: list of objects",
            "rows.feature: text",
            "rows.url: address",
            "rows.title: text",
            "rows.proposal: number or null",
            "rows.sig: text",
            "rows.change: "stable", "promoted", "new", "deprecated", "disabled", "removed"",
            "rows.from: text or null",
            "rows.to: text",
            "rows.steps: list of objects",
            "rows.steps.stage: text",
            "rows.steps.release: text",
            "rows.skipped: list of text",
            "rows.posts: list of objects",
            "rows.posts.id: text",
            "rows.posts.url: address",
            "rows.posts.title: text",
            "onByDefault: object, each value list of text",
          ],
        ],
      ]
    `)
  })

  it('refuse what is no number, day or address', () => {
    const row = postRows(source)[1]
    const reads = (change: object) => apiDocuments.posts.safeParse({ posts: [{ ...row, ...change }] }).success
    expect(reads({})).toBe(true)
    for (const change of [{ url: 'a' }, { date: '1 May' }, { kind: 'x' }, { more: 1 }, { series: { id: 'a', part: 0 } }])
      expect(reads(change)).toBe(false)
  })
})
