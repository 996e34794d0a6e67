import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listFiles } from '../list-files.ts'
import { moveFolder } from '../replace-folder.ts'

/** What the pages of a site are joined from. */
export interface DrawnPages {
  /** Folder of what Astro has made. */
  made: string
  /** Folder of the last site. */
  tree: string
  /** Pages of the last site that are no more, or have become others. */
  stale: Iterable<string>
  /** Where these go. */
  aside: string
}

/**
 * Makes the pages in the folder of the last site those of the new one; gives the files that came. Nothing is written into a file: what is
 * new is moved into its place. Throws what the system refuses.
 */
export function joinPages({ made, tree, stale, aside }: DrawnPages): string[] {
  for (const file of stale) if (existsSync(join(tree, file))) moveFile(join(tree, file), join(aside, file))
  return moveAll(made, tree)
}

/** What else is joined to the pages of a site. */
export interface OtherFiles {
  /** Folder of what was made, if anything was. */
  made: string
  tree: string
  /** All files that are there already and belong to the site. */
  there: ReadonlySet<string>
}

/**
 * Makes a folder with the pages of a site the whole of it, and gives its files; what does not belong there goes. Throws when something
 * was made in the place of another file, and what the system refuses.
 */
export function joinOthers({ made, tree, there }: OtherFiles): Set<string> {
  const news = existsSync(made) ? listFiles(made) : []
  const twice = news.find((file) => there.has(file))
  if (twice !== undefined) throw new Error(`Two files want the place of ${twice} in the site.`)
  keepOnly(tree, there)
  if (news.length > 0) moveAll(made, tree)
  return new Set([...there, ...news])
}

/** Leaves nothing in a folder but the files that are wanted, and the folders that they are in. */
export function keepOnly(dir: string, wanted: { has: (file: string) => boolean }): void {
  const isEmptied = (folder: string): boolean => {
    const items = readdirSync(join(dir, folder), { withFileTypes: true })
    const left = items.filter((item) => {
      const path = `${folder}${item.name}`
      if (item.isDirectory()) return !isEmptied(`${path}/`)
      if (item.isFile() && wanted.has(path)) return true
      rmSync(join(dir, path))
      return false
    })
    if (left.length === 0 && folder !== '') rmdirSync(join(dir, folder))
    return left.length === 0
  }
  isEmptied('')
}

/** Moves all files of a folder to where they are in another; gives their paths. */
function moveAll(from: string, to: string): string[] {
  const files = listFiles(from)
  if (existsSync(to)) for (const file of files) moveFile(join(from, file), join(to, file))
  else {
    mkdirSync(dirname(to), { recursive: true })
    moveFolder(from, to)
  }
  return files
}

function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException // what `renameSync` throws
    if (code === 'EXDEV') {
      mkdirSync(dirname(to), { recursive: true })
      rmSync(to, { force: true })
      copyFileSync(from, to)
      rmSync(from)
    } else if (code === 'ENOENT' && !existsSync(dirname(to))) {
      mkdirSync(dirname(to), { recursive: true })
      moveFile(from, to)
    } else throw error
  }
}
