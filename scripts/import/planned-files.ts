import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { compareText } from '../../src/model/problem.ts'
import { unifiedDiff } from './unified-diff.ts'

/** A file as the import wants it to be. */
export interface PlannedFile {
  /** Path as the person who runs the import knows it, with forward slashes. */
  path: string
  /** Its text now; undefined when it does not exist. */
  before: string | undefined
  after: string
}

/** The files that would change, by path. */
export function changedFiles(files: Iterable<PlannedFile>): PlannedFile[] {
  return [...files].filter(({ before, after }) => before !== after).sort((a, b) => compareText(a.path, b.path))
}

/** All changes as one unified diff, by path. */
export function diffOf(files: Iterable<PlannedFile>): string {
  return changedFiles(files)
    .map(({ path, before, after }) => unifiedDiff(path, before, after))
    .join('')
}

/** Writes a file whole or not at all: beside its place first, then moved there. Makes missing folders. */
export function writeFileWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(draft, text)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
