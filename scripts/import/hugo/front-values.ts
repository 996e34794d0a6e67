import { parse as parseToml, TomlDate } from 'smol-toml'
import { parseDocument } from 'yaml'
import type { SourceParts } from './source-parts.ts'

/** A value of front matter. Scalars are the text as it is written, so that no version, date or number loses a digit. */
export type FrontValue = string | FrontValue[] | FrontMap

/** Keys in lower case: Hugo does not tell their case apart. */
export type FrontMap = ReadonlyMap<string, FrontValue>

/** Front matter that cannot be read; the message says why, the line is that of the file. */
export class FrontMatterError extends Error {
  readonly line: number

  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

/** What a small text may unfold to by YAML's references; more is an attack. */
const mostAliases = 100

/** The keys and values of front matter. Nothing of it is executed. Throws a FrontMatterError when it is not what its fences say. */
export function readFront({ notation, front, frontLine }: Pick<SourceParts, 'notation' | 'front' | 'frontLine'>): FrontMap {
  if (notation === 'none' || front.trim() === '') return new Map()
  const data =
    notation === 'yaml' ? yamlData(front, frontLine) : notation === 'toml' ? tomlData(front, frontLine) : jsonData(front, frontLine)
  const value = valueOf(data, 0)
  if (value instanceof Map) return value
  throw new FrontMatterError('its front matter is not a list of keys', frontLine)
}

/** The text of a key: the first that is there, not blank and not YAML's word for nothing. A list gives its first text. */
export function textAt(front: FrontMap, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = front.get(key)
    const text = typeof value === 'string' ? value : Array.isArray(value) ? value.find((item) => typeof item === 'string') : undefined
    if (typeof text === 'string' && !/^(?:|null|~)$/.test(text.trim())) return text
  }
  return undefined
}

/** The map at a key; an empty one when there is none. */
export function mapAt(front: FrontMap, key: string): FrontMap {
  const value = front.get(key)
  return value instanceof Map ? value : new Map()
}

/** The texts at a key, whether it holds one or a list. */
export function listAt(front: FrontMap, key: string): string[] {
  const value = front.get(key)
  const items = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return items.filter((item) => typeof item === 'string').filter((item) => item.trim() !== '')
}

/** Whether a key says yes: `true`, `True`, `1`, `yes`. */
export function flagAt(front: FrontMap, key: string): boolean {
  return /^(?:true|yes|on|1)$/i.test((textAt(front, key) ?? '').trim())
}

function yamlData(text: string, firstLine: number): unknown {
  // Failsafe: every scalar stays the text that it is; unknown tags are only names.
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', merge: false })
  const [problem] = document.errors
  if (problem !== undefined) {
    const line = firstLine + (problem.linePos?.[0].line ?? 1) - 1
    throw new FrontMatterError(`its YAML cannot be read: ${problem.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? ''}`, line)
  }
  try {
    return document.toJS({ mapAsMap: true, maxAliasCount: mostAliases })
  } catch (error) {
    throw new FrontMatterError(`its YAML cannot be read: ${error instanceof Error ? error.message : 'too many references'}`, firstLine)
  }
}

function tomlData(text: string, firstLine: number): unknown {
  try {
    return parseToml(text, { integersAsBigInt: true })
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? firstLine + Number(error.line) - 1 : firstLine
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    throw new FrontMatterError(`its TOML cannot be read: ${message.replace(/^Invalid TOML document: /, '')}`, line)
  }
}

function jsonData(text: string, firstLine: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FrontMatterError(`its JSON cannot be read: ${error instanceof Error ? error.message : ''}`, firstLine)
  }
}

/** Front matter has few levels; deeper ones are left out. */
const deepest = 8

function valueOf(data: unknown, depth: number): FrontValue {
  if (typeof data === 'string') return data
  if (data === null || data === undefined || depth > deepest) return ''
  if (Array.isArray(data)) return data.map((item) => valueOf(item, depth + 1))
  if (data instanceof TomlDate) return data.toISOString()
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [String(key).toLowerCase(), valueOf(value, depth + 1)]))
  if (typeof data === 'object') return new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), valueOf(value, depth + 1)]))
  return typeof data === 'number' || typeof data === 'boolean' || typeof data === 'bigint' ? String(data) : ''
}
