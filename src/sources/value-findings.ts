import type { z } from 'astro/zod'
import type { ProblemCode } from '../model/problem-codes.ts'
import type { Finding } from '../model/problem.ts'
import type { Shape } from './schema-shape.ts'
import { fixOfValue } from './value-fixes.ts'

/** A value that breaks the schema. */
export interface WrongValue {
  issue: z.core.$ZodIssue
  value: unknown
  /** The value as it stands in the file, if it is a single one: `1.30` is not `1.3` there. */
  written: string | undefined
  /** Whether its key has to be there. */
  isRequired: boolean
  /** What may stand there. */
  shape: Shape
}

/** What to tell of a value that breaks the schema. */
export function wrongValueFinding(wrong: WrongValue): Finding {
  const { issue, value, written } = wrong
  if (issue.path.length === 0) return { code: 'wrong-value', ...notKeysAndValues }
  const subject = subjectOf(issue.path)
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    const orElse = typeof issue.path.at(-1) === 'number' ? ', or delete the item' : wrong.isRequired ? '' : ', or delete the key'
    return { code: 'empty-value', message: `${subject} has no value.`, fix: `Write a value${orElse}.` }
  }
  const must = requirementOf(issue)
  const is = written === undefined ? '' : `is ${typeof value === 'string' ? `"${shortened(written)}"` : shortened(written)} but `
  return { code: codeOf(must), message: `${subject} ${is}${must}.`, fix: fixOfValue(must, wrong) }
}

const notKeysAndValues = {
  message: 'What this file holds is not written as keys and values.',
  fix: 'Write each key with its value on a line of its own, such as "title: …".',
}

function subjectOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  return typeof last === 'number' ? `An item of "${String(path.findLast((step) => typeof step === 'string'))}"` : `"${String(last)}"`
}

/** The schema's own words, which all begin with "must", or ours for what zod says by itself. */
function requirementOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' && issue.origin === 'number' && issue.minimum === 0 && issue.inclusive !== false)
    return 'must not be negative'
  if (/^must\b/.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? 'must be written otherwise'
  return issue.code === 'too_small' ? 'must not be empty' : 'must be written otherwise'
}

const typeWords: Record<string, string> = {
  array: 'must be a list',
  object: 'must have keys of its own',
  record: 'must have names and values of its own',
  string: 'must be text',
  number: 'must be a number',
  boolean: 'must be true or false',
}

function codeOf(must: string): ProblemCode {
  if (/^must be a (?:day|date)\b/.test(must)) return 'bad-date'
  return /^must be a version\b/.test(must) ? 'bad-version' : 'wrong-value'
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
