import { handover } from './handover.ts'

/** When a part of a build began, and how long it took, both in seconds; of one that came in pieces, the first and the sum. */
export interface PartTime {
  from: number
  seconds: number
}

/** Does a part of a build, and notes how long it took when somebody asked for it (`ALMANAC_TIMES`). */
export function timed<Result>(name: string, work: () => Result): Result {
  const { times } = handover()
  if (times === undefined) return work()
  const from = performance.now() / 1000
  const note = (): void => {
    const known = times.get(name) ?? { from, seconds: 0 }
    times.set(name, { from: known.from, seconds: known.seconds + performance.now() / 1000 - from })
  }
  const result = work()
  if (result instanceof Promise) void result.then(note, note)
  else note()
  return result
}

/** Notes how long a part took that another thread did, which knows no more of it. */
export function noteTime(name: string, seconds: number): void {
  handover().times?.set(name, { from: performance.now() / 1000 - seconds, seconds })
}

/** Begins a part that ends elsewhere; what it gives ends it. */
export function beginPart(name: string): () => void {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  void timed(name, () => promise)
  return () => resolve(undefined)
}
