import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one feature's file says of its life, read with a few patterns and nothing of the site's own code. */
export interface LifeInYaml {
  id: string
  /** Number of its proposal as it is written; empty where there is none. */
  proposal: string
  sig: string
  status: string
  steps: { stage: string; release: string; planned: boolean }[]
  /** Names of its gates. */
  gates: string[]
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
  const items = itemsOf(head, 'stages')
  return {
    id,
    proposal: wordAfter(head, /^proposal:/m),
    sig: wordAfter(head, /^sig:/m),
    status: wordAfter(head, /^status:/m),
    steps: items.map((item) => ({
      stage: wordAfter(item, /\bstage:/),
      release: wordAfter(item, /\brelease:/),
      planned: wordAfter(item, /\bplanned:/) === 'true',
    })),
    gates: itemsOf(head, 'gates').flatMap((item) => /^(?:\{?\s*name:\s*)?["']?([\w.-]+)/.exec(item)?.[1] ?? []),
  }
}

/** The items of a list that is a key of the file: one a line, or all in brackets. */
function itemsOf(head: string, key: string): string[] {
  const inBrackets = new RegExp(`^${key}:[ ]*\\[(.*)\\]`, 'm').exec(head)?.[1]
  if (inBrackets !== undefined) return inBrackets.split(',').map((item) => item.trim()).filter((item) => item !== '') // prettier-ignore
  const block = new RegExp(`^${key}:\\n((?:[ #-].*\\n?|\\n)*)`, 'm').exec(head)?.[1] ?? ''
  const lines = block.replaceAll(/^\s*#.*$/gm, '')
  const indent = /^( *)-\s/m.exec(lines)?.[1] ?? ''
  return lines.split(new RegExp(`^${indent}-\\s+`, 'm')).slice(1)
}

function wordAfter(text: string, key: RegExp): string {
  return new RegExp(`${key.source}\\s*["']?([\\w.-]+)`, key.flags).exec(text)?.[1] ?? ''
}
