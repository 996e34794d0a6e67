import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one feature's file says of its life, read with a few patterns and nothing of the site's own code. */
export interface LifeInYaml {
  id: string
  sig: string
  status: string
  steps: { stage: string; release: string; planned: boolean }[]
}

/** The life of every feature of a content folder. */
export function livesInYaml(contentDir: string): LifeInYaml[] {
  const dir = join(contentDir, 'features')
  return readdirSync(dir)
    .filter((name) => /\.(?:ya?ml|mdx)$/.test(name))
    .map((name) => lifeOf(name.replace(/\.\w+$/, ''), readFileSync(join(dir, name), 'utf8')))
}

/** Releases of a content folder that have a day, with it. */
export function daysInYaml(contentDir: string): Map<string, string> {
  const dir = join(contentDir, 'releases')
  const days = readdirSync(dir).flatMap((name): [string, string][] => {
    const day = /^date:\s*["']?(\d{4}-\d\d-\d\d)/m.exec(readFileSync(join(dir, name), 'utf8'))?.[1]
    return day === undefined ? [] : [[name.replace(/\.ya?ml$/, ''), day]]
  })
  return new Map(days)
}

function lifeOf(id: string, text: string): LifeInYaml {
  const head = text.startsWith('---') ? (text.split(/^---\s*$/m)[1] ?? '') : text
  const block = /^stages:\n((?:[ #].*\n?|\n)*)/m.exec(head)?.[1] ?? ''
  const items = block
    .replaceAll(/^\s*#.*$/gm, '')
    .split(/^\s*-\s/m)
    .slice(1)
  return {
    id,
    sig: wordAfter(head, /^sig:/m),
    status: wordAfter(head, /^status:/m),
    steps: items.map((item) => ({
      stage: wordAfter(item, /\bstage:/),
      release: wordAfter(item, /\brelease:/),
      planned: wordAfter(item, /\bplanned:/) === 'true',
    })),
  }
}

function wordAfter(text: string, key: RegExp): string {
  return new RegExp(`${key.source}\\s*["']?([\\w.-]+)`, key.flags).exec(text)?.[1] ?? ''
}
