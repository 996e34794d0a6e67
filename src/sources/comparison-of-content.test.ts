import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { daysInYaml, livesInYaml, type LifeInYaml } from '../../e2e/lives-in-yaml.ts'
import { changesBetween } from '../model/comparison.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { projectDir } from '../site/config.ts'
import { readContent } from './read-content.ts'

/*
 * What `changesBetween` makes of the project's own content, against a list that is computed here from the files alone: read,
 * dated, ordered and classified by other code than the site's.
 */

const contentDir = join(projectDir, 'content')
const today = '2026-11-21'
const order = ['alpha', 'beta', 'stable', 'deprecated', 'disabled', 'removed']
const minor = (version: string): number => Number(version.split('.')[1])

const days = daysInYaml(contentDir)
const lives = livesInYaml(contentDir)

function stageAt({ steps, status }: LifeInYaml, version: string): string | undefined {
  if (['provisional', 'deferred', 'rejected', 'withdrawn'].includes(status)) return undefined
  const there = steps.filter(
    ({ release, planned }) => !planned && (days.get(release) ?? 'never') <= today && minor(release) <= minor(version),
  )
  const newest = Math.max(...there.map(({ release }) => minor(release)))
  return order.findLast((stage) => there.some((step) => step.stage === stage && minor(step.release) === newest))
}

function listed(from: string, to: string): string[] {
  return lives
    .flatMap((life) => {
      const [before, after] = [stageAt(life, from), stageAt(life, to)]
      if (after === undefined || after === before) return []
      const change = ['alpha', 'beta'].includes(after) ? (before === undefined ? 'new' : 'promoted') : after
      return [`${life.sig} ${life.id}: ${change}, ${before ?? 'none'} to ${after}`]
    })
    .sort()
}

const { sources } = readContent(contentDir)
const index = buildSiteIndex(sources, today)

function computed(from: string, to: string): string[] {
  return changesBetween(index, from, to)
    .rows.map(({ feature, change, from: before, to: after }) => `${feature.sig} ${feature.id}: ${change}, ${before ?? 'none'} to ${after}`)
    .sort()
}

describe.skipIf(lives.length === 0)('the comparison of two releases', () => {
  it('reads as many features as there are files', () => {
    expect(index.features.size).toBe(lives.length)
    expect(lives.filter(({ steps }) => steps.length > 0).length).toBe(
      [...index.features.values()].filter((one) => one.milestones.length > 0).length,
    )
  })
  it.each([
    ['1.29', '1.33'],
    ['1.26', '1.37'],
    ['1.32', '1.33'],
    ['1.0', '1.20'],
  ])('%s → %s agrees with the files', (from, to) => {
    expect(computed(from, to)).toEqual(listed(from, to))
    expect(computed(from, to).length).toBeGreaterThan(0)
  })
})
