import { z } from 'astro/zod'
import type { Body } from '../model/body.ts'
import type { ContentFile, SalvagedEntry } from '../model/source-entries.ts'
import type { YamlSource } from './yaml-source.ts'

/** What is right of data that is not as its schema demands. */
export interface SalvagedData {
  /** The keys that are right, with their defaults; of a list with wrong items, the others. A required key that is wrong is left out. */
  data: Record<string, unknown>
  /** Keys of which nobody knows what they are meant to be: wrong ones, and those that another, unknown key may be meant for. */
  uncertain: ReadonlySet<string>
  /** Where a value of `data` stands in the file. */
  placeOf: YamlSource['placeOf']
  placeOfKey: YamlSource['placeOfKey']
  /** The YAML without what is right and declares nothing: whatever others may look for in vain can only stand here. */
  mayDeclare: string
}

/** Keys by which others know an entry. */
const declaring: ReadonlySet<string> = new Set(['aliases', 'proposal', 'url'])

/** Data read from `text` without what breaks the schema; nothing of it is made up. Empty where the YAML cannot be relied on. */
export function salvage(
  schema: z.ZodObject,
  yaml: Pick<YamlSource, 'data' | 'placeOf' | 'placeOfKey' | 'problems'>,
  text: string,
): SalvagedData {
  // Of a key that stands twice the values are there, and are not certain to be the ones that stay.
  const isCertain = yaml.problems.length === 0
  const readable = isKeyed(yaml.data) && yaml.problems.every(({ code }) => code === 'duplicate-key') ? yaml.data : undefined
  const [isReadable, written] = [readable !== undefined, readable ?? {}]
  const mayBeMisnamed = Object.keys(written).some((key) => !Object.hasOwn(schema.shape, key))
  const right = new Set<string>()
  const uncertain = new Set<string>()
  const data: Record<string, unknown> = {}
  const kept = new Map<string, number[]>()
  for (const [key, field] of Object.entries(schema.shape)) {
    const isThere = Object.hasOwn(written, key)
    const value = isThere ? written[key] : undefined
    const parsed = z.safeParse(field, value)
    if (!isReadable || !isCertain || !parsed.success || (mayBeMisnamed && !isThere)) uncertain.add(key)
    if (parsed.success) {
      data[key] = parsed.data
      if (isReadable) right.add(key)
      continue
    }
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]))
    const others = Array.isArray(value) ? [...value.keys()].filter((index) => !wrong.has(index)) : []
    const rest = z.safeParse(field, Array.isArray(value) ? others.map((index): unknown => value[index]) : undefined)
    kept.set(key, rest.success ? others : [])
    if (rest.success) data[key] = rest.data
    else if (field instanceof z.ZodArray) data[key] = []
  }
  const writtenPath = (path: readonly PropertyKey[]): readonly PropertyKey[] => {
    const before = kept.get(String(path[0]))?.[Number(path[1])]
    return before === undefined ? path : path.with(1, before)
  }
  return {
    data,
    uncertain,
    placeOf: (path) => yaml.placeOf(writtenPath(path)),
    placeOfKey: (path) => yaml.placeOfKey(writtenPath(path)),
    mayDeclare: withoutKeys(text, (key) => right.has(key) && !declaring.has(key)),
  }
}

interface WrittenFile extends ContentFile {
  source: string
  body: Body | undefined
}

/** What is left of a file. A text with errors counts as one that is not there, but for rules that would conclude something from that. */
export function salvagedEntry(
  { collection, id, file, source, body }: WrittenFile,
  { data, uncertain, ...rest }: SalvagedData,
): SalvagedEntry {
  const { placeOf, placeOfKey } = rest
  const entry = { id, file, data, source, placeOf, placeOfKey, body: body ?? nothingWritten }
  const unknown = body === undefined ? new Set([...uncertain, 'text']) : uncertain
  return { collection, entry, uncertain: unknown, mayDeclare: rest.mayDeclare }
}

const nothingWritten: Body = { nodes: [], headings: [], links: [], images: [], components: [], ids: [], text: '', words: 0 }

function isKeyed(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** YAML without the lines of some of its outermost keys; all of it where these may not begin lines of their own. */
function withoutKeys(text: string, isLeftOut: (key: string) => boolean): string {
  if (/^\s*\{/m.test(text)) return text
  let isOut = false
  const lines = text.split('\n').filter((line) => {
    const key = /^["']?([\w-]+)["']?[ \t]*:/.exec(line)?.[1]
    if (/^[^\s-]/.test(line)) isOut = key !== undefined && isLeftOut(key)
    return !isOut
  })
  return lines.join('\n')
}
