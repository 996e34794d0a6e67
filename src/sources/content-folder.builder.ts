import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Problem } from '../model/problem.ts'
import { checkContent } from './check-content.ts'

/** Files of a content folder: path within it → what it holds. */
export type Files = Record<string, string | Uint8Array>

/** Writes files into a fresh folder, which goes when the test ends, and returns its absolute path. */
export function contentFolder(files: Files): string {
  const dir = mkdtempSync(join(tmpdir(), 'almanac-content-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), content)
  }
  return dir
}

/** A small content folder without any problem, for tests to add one file to. */
export const soundContent: Files = {
  'site.yaml': 'project: Lantern\ntitle: The Wick\nurl: https://wick.example\n',
  'releases/1.0.yaml': 'date: 2024-01-10\n',
  'releases/1.1.yaml': 'date: 2024-07-10\n',
  'releases/1.2.yaml': 'summary: Not out yet.\n',
  'sigs/wire.yaml': 'name: Wire\naliases: [cable]\n',
  'sigs/glass.yaml': 'name: Glass\n',
  'people/ada.yaml': 'name: Ada Lamp\n',
  'series/story.yaml': 'title: The story\n',
  'features/quiet-wire.yaml': 'title: Quiet wire\nsig: wire\nproposal: 12\naliases: [hush]\n',
  'posts/first.mdx': aPostFile(),
}

/** A picture of one pixel, as png. */
export const aPicture: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

/** The day on which the tests check: 1.1 is out, 1.2 has no day yet. */
export const today = '2025-06-01'

/** All problems of the sound content with these files added or replaced. */
export function problemsWith(files: Files): Problem[] {
  return checkContent(contentFolder({ ...soundContent, ...files }), today).problems
}

/** The same as short lines: `posts/x.mdx:6:12 unknown-feature`. */
export function toldOf(files: Files): string[] {
  return problemsWith(files).map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}

/** Advice of the only problem there is. */
export function fixOf(files: Files): string {
  const problems = problemsWith(files)
  return problems.length === 1 ? (problems[0]?.fix ?? '') : `There are ${problems.length} problems.`
}

/** A live post; `keys` begin on line 6, and `text` two lines below the last of them. */
export function aPostFile(keys = '', text = 'Some words.'): string {
  return `---\ntitle: A post\nkind: essay\nauthors: [ada]\ndate: 2025-01-01\n${keys === '' ? '' : `${keys}\n`}---\n${text}\n`
}

/** A feature; `keys` begin on line 3. */
export function aFeatureFile(keys = ''): string {
  return `title: A feature\nsig: wire\n${keys}\n`
}
