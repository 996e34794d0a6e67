import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The size of a picture in pixels, or why it cannot be decoded. */
export type Decoded = { width: number; height: number } | { broken: string }

/** Where the sizes of pictures that were decoded once are kept, by the digests of their bytes. */
const cacheFile = join(import.meta.dirname, '../../.cache/decoded-pictures.json')

/** Longest time that a run of the decoder may take, in milliseconds. */
const patience = 60_000
/** Pictures that a run decodes: as many as take a second or two, so that no machine is too slow for them. */
const mostAtOnce = 50

/**
 * Decodes pictures in a process of their own, which is begun again behind one that breaks it down. What was decoded once is
 * remembered, so that a run without new pictures begins no process at all.
 */
export function decodePictures(pictures: readonly { path: string; bytes: Uint8Array }[], cache = cacheFile): Map<string, Decoded> {
  const known = remembered(cache)
  const digests = new Map(pictures.map(({ path, bytes }) => [path, hash('sha256', bytes)]))
  const found = new Map<string, Decoded>()
  for (const [path, digest] of digests) {
    const size = known[digest]
    if (size !== undefined) found.set(path, { width: size[0], height: size[1] })
  }
  let waiting = [...digests.keys()].filter((path) => !found.has(path))
  if (waiting.length === 0) return found
  while (waiting.length > 0) {
    const some = waiting.slice(0, mostAtOnce)
    for (const [path, decoded] of runDecoder(some)) found.set(path, decoded)
    const left = some.filter((path) => !found.has(path))
    // Each run tells of one picture at least; should it not even begin, nothing would ever change.
    if (left.length === some.length) for (const path of left) found.set(path, { broken: 'the decoder did not run' })
    waiting = waiting.filter((path) => !found.has(path))
  }
  remember(cache, { ...known, ...sizesOf(found, digests) })
  return found
}

function runDecoder(paths: readonly string[]): Map<string, Decoded> {
  const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'decoder.ts')], {
    input: paths.join('\n'), encoding: 'utf8', timeout: patience, killSignal: 'SIGKILL', maxBuffer: 1 << 26,
    env: { ...process.env, NODE_OPTIONS: '' },
  }) // prettier-ignore
  const found = new Map<string, Decoded>()
  let path: string | undefined
  for (const line of stdout.split('\n')) {
    if (line.startsWith('begin ')) path = line.slice('begin '.length)
    else if (line !== '' && path !== undefined) {
      found.set(path, JSON.parse(line) as Decoded) // written by decoder.ts
      path = undefined
    }
  }
  // The last one that was begun and never finished is the one that ended it.
  if (path !== undefined) found.set(path, { broken: 'the decoder broke down on it' })
  return found
}

type Sizes = Record<string, [width: number, height: number]>

function remembered(cache: string): Sizes {
  try {
    return JSON.parse(readFileSync(cache, 'utf8')) as Sizes // written below
  } catch {
    return {}
  }
}

function sizesOf(found: ReadonlyMap<string, Decoded>, digests: ReadonlyMap<string, string>): Sizes {
  return Object.fromEntries(
    [...found].flatMap(([path, decoded]) => ('broken' in decoded ? [] : [[digests.get(path) ?? '', [decoded.width, decoded.height]]])),
  )
}

/** A cache that cannot be written is none. */
function remember(cache: string, sizes: Sizes): void {
  const draft = `${cache}.${process.pid}`
  try {
    mkdirSync(dirname(cache), { recursive: true })
    writeFileSync(draft, JSON.stringify(sizes))
    renameSync(draft, cache)
  } catch {
    return
  }
}
