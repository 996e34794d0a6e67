import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is known of a site that was built; files are named by their path in it. */
export interface SiteRecord {
  /** Digest of what it was built from, as far as that is cheap to know: another one means that something changed. */
  inputs: string
  files: Record<string, KeptFile>
  /** The keys of pages that were drawn under one: of whatever decides what they show. */
  keys: Record<string, string>
  /** The pictures that a page names of those that Astro makes. */
  pictures: Record<string, string[]>
  /** Pages that the search finds. */
  searched: string[]
  /** Whether nothing was wrong with it, not even a little. */
  isSound: boolean
}

/** Bytes, time of the last change in milliseconds since 1970, SHA-256 in hexadecimal. */
export type KeptFile = [size: number, time: number, digest: string]

/** The record in a folder of the cache; undefined when there is none, or another program wrote it, or it is damaged. */
export function readRecord(cacheDir: string, program: string): SiteRecord | undefined {
  try {
    const [by, digest, text = ''] = readFileSync(fileIn(cacheDir), 'utf8').split('\n', 3)
    return by === program && hash('sha256', text) === digest ? (JSON.parse(text) as SiteRecord) : undefined // written by `writeRecord`, as its digest says
  } catch {
    return undefined
  }
}

/** Keeps a record for the same program, whole or not at all. */
export function writeRecord(cacheDir: string, program: string, record: SiteRecord): void {
  const text = JSON.stringify(record)
  const draft = `${fileIn(cacheDir)}.${process.pid}`
  mkdirSync(cacheDir, { recursive: true })
  writeFileSync(draft, `${program}\n${hash('sha256', text)}\n${text}\n`)
  renameSync(draft, fileIn(cacheDir))
}

function fileIn(cacheDir: string): string {
  return join(cacheDir, 'last-site.json')
}
