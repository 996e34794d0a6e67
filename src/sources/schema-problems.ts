import type { z } from 'astro/zod'
import { nearest } from '../model/ids.ts'
import { fileStart, problemAt, type Finding, type Problem } from '../model/problem.ts'
import { shapeAt } from './schema-shape.ts'
import { wrongValueFinding } from './value-findings.ts'
import type { YamlSource } from './yaml-source.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

export type Validated<Data> = { data: Data; problems: [] } | { data: undefined; problems: Problem[] }

/** Data checked against the schema of its collection; every breach is a problem at its key or value. */
export function validate<Schema extends z.ZodType>(schema: Schema, source: YamlSource, file: string): Validated<z.output<Schema>> {
  const data = source.data ?? {}
  const result = schema.safeParse(data)
  if (result.success) return { data: result.data, problems: [] }
  const issues = result.error.issues.flatMap(innermost)
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => misnamed(schema, data, issue.path, key)) : [],
  )
  const meant = new Set(unknown.map(({ path, guess }) => nameOf([...path.slice(0, -1), guess ?? ''])))
  const problems = [
    ...unknown.map(({ path, finding }) => problemAt(file, source.placeOfKey(path), finding)),
    ...firstOfEachPath(issues).flatMap((issue): Problem[] => {
      const { path } = issue
      const value = valueAt(data, path)
      if (value === undefined) {
        // A required key that is there under a wrong name is one mistake, not two.
        if (meant.has(nameOf(path))) return []
        return [problemAt(file, path.length === 1 ? fileStart : source.placeOf(path), missingKey(path))]
      }
      const isRequired = shapeAt(schema, path.slice(0, -1)).required.includes(String(path.at(-1)))
      const finding = wrongValueFinding({ issue, value, written: source.writtenAt(path), isRequired, shape: shapeAt(schema, path) })
      return [problemAt(file, value === null ? source.placeOfKey(path) : source.placeOf(path), finding)]
    }),
  ]
  return { data: undefined, problems }
}

/** A union names the whole value; if one of its forms fits but for something within, that is what is wrong. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const closest = issue.errors.find((errors) => errors.some((error) => error.path.length > 0 || error.code === 'unrecognized_keys'))
  if (closest === undefined) return [issue]
  return closest.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** A value that breaks several demands is told once; the first demand is the most basic. */
function firstOfEachPath(issues: Issue[]): Issue[] {
  const seen = new Set<string>()
  return issues.filter((issue) => issue.code !== 'unrecognized_keys' && !seen.has(nameOf(issue.path)) && seen.add(nameOf(issue.path)))
}

function misnamed(schema: z.ZodType, data: unknown, at: Path, key: string): { path: Path; finding: Finding; guess?: string | undefined } {
  const { keys } = shapeAt(schema, at)
  const guess = nearest(key, keys) ?? keys.find((name) => startsLike(name, key))
  const isThere = guess !== undefined && valueAt(data, [...at, guess]) !== undefined
  const fix =
    guess === undefined
      ? `Delete it; the keys here are ${keys.join(', ')}.`
      : isThere
        ? `Delete it: "${guess}" is there already.`
        : `Did you mean "${guess}"?`
  return { path: [...at, key], finding: { code: 'unknown-key', message: `There is no key "${key}" here.`, fix }, guess }
}

function startsLike(name: string, key: string): boolean {
  const [one, other] = [name.toLowerCase(), key.toLowerCase()]
  return one.startsWith(other) || other.startsWith(one)
}

function missingKey(path: Path): Finding {
  const name = String(path.at(-1))
  return { code: 'missing-key', message: `The key "${name}" is missing${path.length > 1 ? ' here' : ''}.`, fix: `Add "${name}: …".` }
}

function nameOf(path: Path): string {
  return path.map(String).join('\0')
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<PropertyKey, unknown>)[step] // it has this key
  }
  return value
}
