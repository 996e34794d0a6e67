import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Results that were worked out before, by the digest of what they follow from. What a run does not ask for is forgotten. */
export class Kept<Result> {
  readonly #file: string
  readonly #before: Readonly<Record<string, Result>>
  readonly #now = new Map<string, Result>()
  #isNew = false

  constructor(file: string) {
    this.#file = file
    this.#before = resultsIn(file)
  }

  /** The result for some inputs, worked out only if it is not known. */
  async of(inputs: readonly string[], work: () => Result | Promise<Result>): Promise<Result> {
    const digest = createHash('sha256').update(JSON.stringify(inputs)).digest('base64url').slice(0, 24)
    const known = this.#now.get(digest) ?? (Object.hasOwn(this.#before, digest) ? this.#before[digest] : undefined)
    this.#isNew ||= known === undefined
    const result = known ?? (await work())
    this.#now.set(digest, result)
    return result
  }

  /** Writes the results for the next run. `all` says that the run asked for everything there is, so that the others may go. */
  save(all: boolean): void {
    const results = { ...(all ? {} : this.#before), ...Object.fromEntries(this.#now) }
    if (!this.#isNew && Object.keys(results).length === Object.keys(this.#before).length) return
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(`${this.#file}.new`, JSON.stringify(results))
    renameSync(`${this.#file}.new`, this.#file)
  }
}

/** A file that is missing or broken holds nothing; it is only a cache. */
function resultsIn<Result>(file: string): Record<string, Result> {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Result>) : {} // as `save` wrote it
  } catch {
    return {}
  }
}
