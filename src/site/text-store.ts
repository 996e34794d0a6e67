import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Body } from '../model/body.ts'
import { cacheDirOf, projectDir } from './config.ts'
import { handover } from './handover.ts'

/** A text as it is kept: the tree as it is drawn, and the drawings that lie beside the file. */
export interface StoredText {
  body: Body
  /** Vector drawings of the text by their `src`, rebuilt and safe to inline. */
  drawings: Record<string, string>
}

/**
 * The texts of posts and features, parsed, guarded and highlighted, by `collection/id` and digest. They are what is large in the
 * content, and one page needs one of them, so they stand in files of their own beside Astro's content store, which is written,
 * bundled and read whole at every build. What was read or kept once is in memory for the rest of the process.
 */
export const textStore = {
  /** Keeps a text; a text of the same name that was kept before is gone. */
  keep(name: string, digest: string, text: StoredText): void {
    memory().set(name, text)
    writeWhole(fileOf(name), `${digest} ${textMakerDigest()}\n${JSON.stringify(text)}`)
  },
  /** The text that was kept under this name and digest; undefined when there is none, or its file is damaged. */
  recall(name: string, digest: string): StoredText | undefined {
    const text = readText(fileOf(name), ([known]) => known === digest)
    if (text !== undefined) memory().set(name, text)
    return text
  },
  /** The text that was kept last under a name by the same program, whatever its digest; undefined when there is none. */
  before: (name: string): StoredText | undefined => readText(fileOf(name), ([, maker]) => maker === textMakerDigest()),
  /** Whether the same program kept a text under a name, whatever its digest. */
  isKept: (name: string): boolean => firstLineOf(fileOf(name)).endsWith(` ${textMakerDigest()}`),
  /** The text that was kept last under a name, from the disk; for another thread of the process that kept it. Throws when there is none. */
  read: (name: string): StoredText => textIn(readFileSync(fileOf(name), 'utf8')),
  /** The text of this process under a name. */
  get: (name: string): StoredText | undefined => memory().get(name),
  drop(name: string): void {
    memory().delete(name)
    rmSync(fileOf(name), { force: true })
  },
}

function memory(): Map<string, StoredText> {
  return (handover().texts ??= new Map())
}

/** The text in a file whose first line, its digest and that of what made it, is right. */
function readText(file: string, isRight: (marks: string[]) => boolean): StoredText | undefined {
  try {
    const kept = readFileSync(file, 'utf8')
    return isRight(kept.slice(0, kept.indexOf('\n')).split(' ')) ? textIn(kept) : undefined
  } catch {
    return undefined
  }
}

/** The beginning of a file up to its first end of line; nothing when it is not there. */
function firstLineOf(file: string): string {
  try {
    const opened = openSync(file, 'r')
    const start = Buffer.alloc(256)
    const length = readSync(opened, start)
    closeSync(opened)
    return start.toString('latin1', 0, length).split('\n', 1)[0] ?? ''
  } catch {
    return ''
  }
}

function fileOf(name: string): string {
  return join(cacheDirOf(process.env), 'texts', `${name}.json`)
}

function textIn(kept: string): StoredText {
  return JSON.parse(kept.slice(kept.indexOf('\n') + 1)) as StoredText // written by `keep`
}

/** Beside its place first, then moved there: a process that ends in between leaves the file as it was. */
function writeWhole(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  renameSync(draft, file)
}

let made: string | undefined

/** Digest of the program's part in a text: what reads and highlights it. Texts kept by another version are not taken for its own. */
export function textMakerDigest(): string {
  made ??= digestOfProgram(['src/markdown'], ['package-lock.json', 'src/model/body.ts'])
  return made
}

/** Digest of a part of the program: folders with all that is below them but the tests, and files, by paths in the project. */
export function digestOfProgram(folders: readonly string[], others: readonly string[]): string {
  const hash = createHash('sha256')
  const files = folders.flatMap((folder) =>
    readdirSync(join(projectDir, folder), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && !/\.(?:test|builder)\./.test(item.name))
      .map((item) => join(item.parentPath, item.name).slice(projectDir.length))
      .sort(),
  )
  for (const file of [...files, ...others]) hash.update(readFileSync(join(projectDir, file))).update('\0')
  return hash.digest('hex')
}
