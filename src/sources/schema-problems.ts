import type { z } from 'astro/zod'
import { nearest } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { YamlSource } from './yaml-source.ts'

type Issue = z.core.$ZodIssue
type Told = Pick<Problem, 'code' | 'message' | 'fix'>

export type Validated<Data> = { data: Data; problems: [] } | { data: undefined; problems: Problem[] }

/** Data checked against the schema of its collection; every breach is a problem at its key or value. */
export function validate<Schema extends z.ZodType>(schema: Schema, source: YamlSource, file: string): Validated<z.output<Schema>> {
  const result = schema.safeParse(source.data ?? {})
  if (result.success) return { data: result.data, problems: [] }
  const known = keysOf(schema)
  return { data: undefined, problems: result.error.issues.flatMap((issue) => problemsOf(issue, source, file, known)) }
}

function problemsOf(issue: Issue, source: YamlSource, file: string, known: string[]): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key]
      const candidates = issue.path.length === 0 ? known : []
      return { ...unknownKey(key, candidates), severity: 'error', file, ...source.placeOfKey(path) }
    })
  }
  if (issue.code === 'invalid_union') {
    const closest = issue.errors.find((errors) => errors.some((error) => error.path.length > 0 || error.code === 'unrecognized_keys'))
    if (closest !== undefined) {
      return closest.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] } as Issue, source, file, [])) // same issue, longer path
    }
  }
  const missing = issue.code !== 'custom' && isMissing(source.data, issue.path)
  const place = source.placeOf(issue.path)
  return [{ ...(missing ? missingKey(issue.path) : wrongValue(issue)), severity: 'error', file, ...place }]
}

function unknownKey(key: string, known: string[]): Told {
  const guess = nearest(key, known) ?? known.find((name) => name.startsWith(key.toLowerCase()) || key.toLowerCase().startsWith(name))
  const fix = guess === undefined
    ? known.length > 0 ? `Delete it; the keys here are ${known.join(', ')}.` : 'Delete it, or check its spelling.'
    : `Did you mean "${guess}"?` // prettier-ignore
  return { code: 'unknown-key', message: `There is no key "${key}" here.`, fix }
}

function missingKey(path: PropertyKey[]): Told {
  const name = nameOf(path)
  return { code: 'missing-key', message: `The key "${name}" is missing.`, fix: `Add "${String(path.at(-1))}: …".` }
}

function wrongValue(issue: Issue): Told {
  const name = nameOf(issue.path)
  const subject = name === '' ? 'The file' : `"${name}"`
  const told = /^must\b/.test(issue.message) ? issue.message : `is not right: ${issue.message}`
  if (/^must be a (?:day|date)/.test(told)) {
    return { code: 'bad-date', message: `${subject} ${told}.`, fix: 'Write the day as year, month and day in digits, such as 2026-04-22.' }
  }
  return { code: 'wrong-value', message: `${subject} ${told}.`, fix: `Correct the value of ${name === '' ? 'the file' : `"${name}"`}.` }
}

function nameOf(path: PropertyKey[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`)).join('')
}

function isMissing(data: unknown, path: PropertyKey[]): boolean {
  if (path.length === 0) return false
  let value: unknown = data ?? {}
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false
    value = (value as Record<PropertyKey, unknown>)[step] // any object can be asked for a key
  }
  return value === undefined
}

function keysOf(schema: z.ZodType): string[] {
  return 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null ? Object.keys(schema.shape) : []
}
