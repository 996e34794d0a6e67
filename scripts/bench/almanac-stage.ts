import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const step = '  - { stage: stable, release: "1.36" }\n'

/** Lets one feature of made content reach its next stage, or, the next time, not yet. */
export function changeStage(content: string): void {
  const dir = join(content, 'features')
  for (const name of readdirSync(dir).sort()) {
    const file = join(dir, name)
    const source = readFileSync(file, 'utf8')
    const changed = withStep(source)
    if (changed === undefined) continue
    writeFileSync(file, changed)
    return
  }
  throw new Error('No feature can reach a next stage.')
}

/** A feature's source with the last stage added, or without it again; undefined for a feature that has got there otherwise. */
export function withStep(source: string): string | undefined {
  if (source.includes(step)) return source.replace(step, '')
  if (/stage: (?:stable|deprecated|removed)|release: "1\.3[67]"/.test(source)) return undefined
  return source.replace(/^stages:\n(?: {2}- .*\n)+/m, (stages) => stages + step)
}
