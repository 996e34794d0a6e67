import AjvOfDraft4 from 'ajv-draft-04'
import { z } from 'astro/zod'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/model/problem.ts'
import { sarifReport } from './sarif-report.ts'

const error: Problem = { code: 'unknown-sig', severity: 'error', file: 'content/posts/x.mdx', line: 4, column: 10, message: '"wier" is not in sigs/.', fix: 'Did you mean "wire"?' } // prettier-ignore

/** Sections 3.13 to 3.50 of SARIF 2.1.0, as far as a log of ours uses them; any other property is a mistake here. */
const message = z.strictObject({ text: z.string().min(1) })
const region = z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) })
const uriReference = z
  .string()
  .regex(/^(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$/)
  .refine((uri) => !/^[^/]*:/.test(uri), 'the first segment of a relative reference holds no colon')
const location = z.strictObject({ physicalLocation: z.strictObject({ artifactLocation: z.strictObject({ uri: uriReference }), region }) })
const rule = z.strictObject({ id: z.string().min(1), help: message })
const driver = z.strictObject({
  name: z.string().min(1),
  semanticVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  rules: z.array(rule).refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'ids are unique'),
})
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level: z.enum(['none', 'note', 'warning', 'error']),
  message,
  locations: z.array(location).length(1),
})
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({ driver }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        results: z.array(result),
      }),
    )
    .min(1),
})

function logOf(problems: Problem[]): z.output<typeof log> {
  return log.parse(JSON.parse(sarifReport(problems, '0.1.0')))
}

/** The published schema of the standard, as Microsoft's matchers for SARIF carry it. */
const published = new AjvOfDraft4({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(
  JSON.parse(readFileSync(new URL(import.meta.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')), 'utf8')) as object, // a schema
)

describe('sarifReport', () => {
  it.each([0, 1, 3])('of %i problems is valid by the published schema, which refuses a log that is not', (count) => {
    const report = JSON.parse(sarifReport(Array<Problem>(count).fill(error), '0.1.0')) as { runs: { results: unknown }[] } // ours
    published(report)
    expect(published.errors).toBeNull()
    expect(published({ ...report, runs: [{ ...report.runs[0], results: [{ level: 'grave' }] }] })).toBe(false)
  })

  it('is a log of SARIF 2.1.0, also without problems', () => {
    expect(logOf([]).runs[0]?.results).toEqual([])
    expect(logOf([error]).runs).toHaveLength(1)
  })

  it('tells the place, the level and the fix of each problem', () => {
    expect(logOf([error]).runs[0]?.results).toEqual([
      {
        ruleId: 'unknown-sig',
        ruleIndex: 0,
        level: 'error',
        message: { text: '"wier" is not in sigs/. Did you mean "wire"?' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'content/posts/x.mdx' }, region: { startLine: 4, startColumn: 10 } } }],
      },
    ])
  })

  it('lists each code once, and every result leads to its own', () => {
    const problems: Problem[] = [error, { ...error, code: 'bad-date', severity: 'warning' }, { ...error, line: 5, severity: 'advice' }]
    const run = logOf(problems).runs[0]
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['bad-date', 'unknown-sig'])
    expect(run?.results.map(({ level }) => level)).toEqual(['error', 'warning', 'note'])
    expect(run?.results.every(({ ruleId, ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id === ruleId)).toBe(true)
  })

  it('writes paths as references of RFC 3986', () => {
    const [result] = logOf([{ ...error, file: '../other/a b:c/é.mdx' }]).runs[0]?.results ?? []
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('../other/a%20b%3Ac/%C3%A9.mdx')
  })
})
