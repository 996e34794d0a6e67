import { isAbsolute, relative } from 'node:path'

/**
 * Tells which paths the server for development need not watch: all in folders that commands write, unless the content is in there,
 * too. After a few builds and tests these hold tens of thousands of files, each of which Vite would look at before it starts.
 */
export function unwatched(madeDirs: readonly string[], contentDir: string): (path: string) => boolean {
  return (path) => madeDirs.some((dir) => isWithin(path, dir)) && !isWithin(path, contentDir) && !isWithin(contentDir, path)
}

function isWithin(path: string, dir: string): boolean {
  const way = relative(dir, path)
  return !isAbsolute(way) && !/^\.\.(?:[/\\]|$)/.test(way)
}
