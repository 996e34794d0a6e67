import type { Narrowing } from '../model/narrowing.ts'
import { versionOf } from './search-state.ts'

/** What can be asked for. */
export interface NarrowingChoices {
  sigs: readonly string[]
  stages: readonly string[]
  /** Versions, oldest first. */
  releases: readonly string[]
}

/** What an address asks for. */
export interface AskedNarrowing {
  narrowing: Narrowing
  /** Values that nothing has, as they were written; they are left out. */
  unknown: string[]
}

const longestText = 200

/** Reads `sig`, `stage`, `from`, `to` and `q` of an address. Letter case, white space and the `v` of a version are forgiven. */
export function parseNarrowing(params: URLSearchParams, choices: NarrowingChoices): AskedNarrowing {
  const unknown: string[] = []
  const known = (key: string, among: readonly string[], clean: (text: string) => string): string[] => {
    const values = params.getAll(key).map((value) => value.trim())
    unknown.push(...values.filter((value) => value !== '' && !among.includes(clean(value))))
    return among.filter((one) => values.some((value) => clean(value) === one))
  }
  const first = (key: string): string | undefined => {
    const versions = known(key, choices.releases, versionOf)
    const asked = params.getAll(key).map((value) => versionOf(value.trim()))
    return asked.find((version) => versions.includes(version))
  }
  const lower = (text: string): string => text.toLowerCase()
  const sigs = known('sig', choices.sigs, lower)
  const stages = known('stage', choices.stages, lower)
  const [from, to] = [first('from'), first('to')]
  const q = (params.get('q') ?? '').slice(0, longestText)
  const narrowing = { sigs, stages, q, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  return { narrowing, unknown: [...new Set(unknown)].map((value) => value.slice(0, longestText)) }
}

/** The query string that asks for it, with its question mark; empty when everything is wanted. */
export function printNarrowing({ sigs, stages, from, to, q }: Narrowing): string {
  const params = new URLSearchParams()
  for (const sig of sigs) params.append('sig', sig)
  for (const stage of stages) params.append('stage', stage)
  if (from !== undefined) params.set('from', from)
  if (to !== undefined) params.set('to', to)
  if (q.trim() !== '') params.set('q', q)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
