import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { FrontMatterError, type FrontMap, mapAt, readFront, textAt } from './front-values.ts'

/** What the configuration of the blog's own generator says, as far as an import needs it. */
export interface BlogSettings {
  /** The file that says it; undefined when none was found. */
  file?: string
  generator?: 'hugo' | 'zola' | 'jekyll'
  title?: string
  /** Where the old site is served. */
  baseUrl?: string
  /** Language whose addresses have no prefix. */
  language: string
  /** Templates of addresses by section. */
  permalinks: ReadonlyMap<string, string>
  /** Parameters that texts name. */
  params: Readonly<Record<string, string>>
}

const mostLevels = 6
const candidates = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config', 'zola'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
)

/** The configuration in the folder of the posts or one above it; the usual values when there is none that can be read. */
export function findSettings(from: string): BlogSettings {
  let folder = resolve(from)
  for (let level = 0; level < mostLevels; level += 1) {
    for (const name of [...candidates, '_config.yml', '_config.yaml']) {
      const settings = settingsIn(join(folder, name))
      if (settings !== undefined) return settings
    }
    const above = dirname(folder)
    if (above === folder) break
    folder = above
  }
  return { language: 'en', permalinks: new Map(), params: {} }
}

function settingsIn(file: string): BlogSettings | undefined {
  if (!existsSync(file)) return undefined
  const notation = file.endsWith('.toml') ? 'toml' : file.endsWith('.json') ? 'json' : 'yaml'
  let data: FrontMap
  try {
    data = readFront({ notation, front: readFileSync(file, 'utf8'), frontLine: 1 })
  } catch (error) {
    if (error instanceof FrontMatterError) return undefined
    throw error
  }
  const isJekyll = /_config\.ya?ml$/.test(file)
  // Many programs have a config.yaml: only one that names a site's address is a blog's.
  if (!isJekyll && !['baseurl', 'base_url', 'permalinks'].some((key) => data.has(key))) return undefined
  const title = textAt(data, 'title')
  const baseUrl = isJekyll ? textAt(data, 'url') : textAt(data, 'baseurl', 'base_url')
  const permalink = isJekyll ? textAt(data, 'permalink') : undefined
  const pages = mapAt(mapAt(data, 'permalinks'), 'page')
  return {
    file,
    generator: isJekyll ? 'jekyll' : data.has('base_url') ? 'zola' : 'hugo',
    ...(title === undefined ? {} : { title }),
    ...(baseUrl === undefined || !/^https?:\/\//.test(baseUrl) ? {} : { baseUrl }),
    language: (textAt(data, 'defaultcontentlanguage', 'default_language', 'lang') ?? 'en').toLowerCase(),
    permalinks: new Map([
      ...scalars(mapAt(data, 'permalinks')),
      ...scalars(pages),
      ...(permalink === undefined ? [] : [['', permalink] as const]),
    ]),
    params: Object.fromEntries([...scalars(mapAt(data, 'extra')), ...scalars(mapAt(data, 'params'))]),
  }
}

function scalars(map: FrontMap): [string, string][] {
  return [...map].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []))
}
