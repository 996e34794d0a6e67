import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { vi } from 'vitest'

/** A folder for one test, with files by path; `remove` ends it. */
export function folderWith(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  return {
    folder,
    write,
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    /** Texts of all files below a path, by path. */
    all: (path: string) => {
      const names = readdirSync(join(folder, path), { recursive: true, encoding: 'utf8', withFileTypes: true })
      const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      return Object.fromEntries(paths.sort().map((name) => [name.slice(folder.length + 1), readFileSync(name, 'utf8')]))
    },
    delete: (path: string) => {
      rmSync(join(folder, path))
    },
    remove: () => {
      rmSync(folder, { recursive: true })
    },
  }
}

/** What `run` writes to stdout. */
export function outputOf(run: () => number): string {
  const written: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  try {
    run()
  } finally {
    spy.mockRestore()
  }
  return written.join('')
}
