import { createHash, hash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { readBody } from '../markdown/read-body.ts'
import type { Claim } from '../model/facts/claim.ts'
import type { ToldFile } from '../model/facts/claims.ts'
import type { ContentFile, SourceEntries } from '../model/source-entries.ts'

type ReadBody = typeof readBody

/** What is worked out of one file's text, by that text: a check that remembers works out only what changed. */
export interface CheckMemory {
  /** `readBody`, or what it gave for the same text before. */
  body: (source: string, options: Parameters<ReadBody>[1], read: ReadBody) => ReturnType<ReadBody>
  /** The facts of a file, or what `read` gave for the same text before; undefined for one with problems, which are to be told anew. */
  facts: <Data>(file: Pick<ContentFile, 'collection' | 'file'>, text: string, read: () => Data | undefined) => Data | undefined
  /** Claims of files; those of the same text that was compared with the same registry before are as they were. */
  claims: (sources: SourceEntries) => (told: ToldFile, read: () => Claim[]) => Claim[]
  /** Keeps what this check worked out or asked for, and forgets the rest. */
  keep: () => void
}

/** The memory of a check that has none. */
export const noMemory: CheckMemory = {
  body: (source, options, read) => read(source, options),
  facts: (_, __, read) => read(),
  claims: () => (_, read) => read(),
  keep: () => undefined,
}

/**
 * A memory in a file. `program` is a digest of the code that checks: what other code worked out is not taken for its own. A file that
 * is missing, damaged, or of another program is an empty memory.
 */
export function openCheckMemory(file: string, program: string): CheckMemory {
  const before = readKept(file, program)
  const now = new Map<string, unknown>()
  let isNew = false
  // What is kept under a key was made by the same call, as the key says.
  const remember = <Result>(key: string, make: () => Result): Result => {
    const known = (before.get(key) as { result: Result } | undefined) ?? { result: make() }
    isNew ||= !before.has(key)
    now.set(key, known)
    return known.result
  }
  return {
    body: (source, options, read) => remember(digestOf('body', options, source), () => read(source, options)),
    facts: ({ collection, file: path }, text, read) => remember(digestOf('facts', collection, path, text), read),
    claims: (sources) => {
      const registry = digestOf('registry', registryOf(sources))
      return (told, read) => {
        const { file: path, features, teller, source } = told
        return remember(digestOf(registry, path, features.map(({ id }) => id), teller, source), read) // prettier-ignore
      }
    },
    keep: () => {
      if (isNew || now.size !== before.size) writeKept(file, program, now)
    },
  }
}

/** Everything with which texts are compared. */
function registryOf({ site, siteIsCertain, releases, sigs, features, people, known }: SourceEntries): unknown {
  const facts = [releases, sigs, features, people].map((entries) => entries.map(({ id, data }) => [id, data]))
  return [site, siteIsCertain, facts, [known.releases, known.sigs, known.features].map((ids) => [...ids])]
}

function digestOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts))
}

function readKept(file: string, program: string): ReadonlyMap<string, unknown> {
  try {
    const kept = readFileSync(file)
    const [mark, rest] = [kept.subarray(0, markLength).toString('latin1'), kept.subarray(markLength)]
    return mark === markOf(program, rest) ? (deserialize(rest) as Map<string, unknown>) : new Map() // written below
  } catch {
    return new Map()
  }
}

/** Beside its place first, then moved there: a process that ends in between leaves the file as it was. */
function writeKept(file: string, program: string, kept: ReadonlyMap<string, unknown>): void {
  const rest = serialize(kept)
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(draft, markOf(program, rest), 'latin1')
    appendFileSync(draft, rest)
    renameSync(draft, file)
  } catch {
    // Without a memory the next check is slower, and nothing else; what a full disk is in the way of is told where it is needed.
    if (existsSync(draft)) rmSync(draft)
  }
}

const markLength = 64

function markOf(program: string, rest: Buffer): string {
  // Not joined first: of thousands of texts that is a hundred megabytes.
  return createHash('sha256').update(program).update(rest).digest('hex')
}
