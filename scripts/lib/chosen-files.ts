import { existsSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { UsageError } from './flags.ts'

/** Says whether a file, by its path within the content folder, is one of those that a person asked for. */
export type IsChosen = (file: string) => boolean

/**
 * The files and folders that somebody named, found from the working directory, from the folder in which npm was called, or
 * within the content folder. Naming none chooses all. Throws a `UsageError` for what does not exist or lies elsewhere.
 */
export function chosenFiles(names: readonly string[], contentDir: string, calledFrom = process.env.INIT_CWD ?? '.'): IsChosen {
  if (names.length === 0) return () => true
  const chosen = names.map((name) => withinContent(name, contentDir, [resolve(name), resolve(calledFrom, name), join(contentDir, name)]))
  return (file) => chosen.some((path) => path === '' || file === path || file.startsWith(`${path}/`))
}

function withinContent(name: string, contentDir: string, places: string[]): string {
  const there = places.filter((place) => existsSync(place))
  if (there.length === 0) throw new UsageError(`There is no file ${name}.`, 'Write its path from here, or from the content folder.')
  const paths = there.map((place) => relative(contentDir, place).replaceAll('\\', '/'))
  const path = paths.find((one) => one !== '..' && !one.startsWith('../') && !/^[a-z]:/i.test(one))
  if (path === undefined) throw new UsageError(`${name} is not in the content folder ${contentDir}.`, 'Name another folder with --content.')
  // The pictures of a text that has a folder of its own belong to it.
  return statSync(join(contentDir, path)).isDirectory() ? path.replace(/\/+$/, '') : path.replace(/\/index\.mdx?$/, '')
}
