import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Files of a site: path within it → text. */
export type SiteFiles = Readonly<Record<string, string>>

/** Writes files into a folder, with the folders that they stand in. */
export function writeFiles(dir: string, files: SiteFiles): void {
  for (const [file, text] of Object.entries(files)) {
    const path = join(dir, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}

/** A text as a file has it: every line ended. */
export function lines(...texts: readonly string[]): string {
  return `${texts.join('\n')}\n`
}
