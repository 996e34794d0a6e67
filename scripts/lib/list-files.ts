import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every file of a folder, sorted, by path in it with slashes. Node's own recursive listing asks the system once more for every item,
 * which for a site of thousands of pages takes longer than the listing.
 */
export function listFiles(dir: string): string[] {
  const files: string[] = []
  const list = (folder: string): void => {
    for (const item of readdirSync(join(dir, folder), { withFileTypes: true })) {
      if (item.isDirectory()) list(`${folder}${item.name}/`)
      else if (item.isFile()) files.push(`${folder}${item.name}`)
    }
  }
  list('')
  return files.sort()
}
