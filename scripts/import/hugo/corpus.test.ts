import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectDir } from '../../../src/site/config.ts'
import { checkContent } from '../../../src/sources/check-content.ts'
import { outputOf } from '../import-fixture.ts'
import { importHugo } from './command.ts'
import { labelledPosts } from './labelled-posts.ts'
import type { ImportReport } from './report/report.ts'

/** A folder of real posts of a Hugo blog, which are no part of this project: `.ci/run` names it where it is there. */
const corpus = process.env.HUGO_CORPUS

if (corpus === undefined) console.log('The import of real posts is not measured: HUGO_CORPUS names no folder with posts.')

describe.skipIf(corpus === undefined)('real posts of a Hugo blog, imported beside the facts of the project', () => {
  let place = ''
  let report: ImportReport
  const run = () => outputOf(() => importHugo(['--from', corpus ?? '.', '--content', join(place, 'content'), '--site-base', 'https://old.example', '--report', join(place, 'report.json'), '--apply'])) // prettier-ignore
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'corpus-'))
    cpSync(join(projectDir, 'content'), join(place, 'content'), { recursive: true })
    run()
    report = JSON.parse(readFileSync(join(place, 'report.json'), 'utf8')) as ImportReport // written by the run
  })
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  it('imports every one', () => {
    expect(report.unread).toEqual([])
    expect(report.posts.filter(({ status }) => status !== 'new').map(({ source, reason }) => `${source}: ${reason ?? ''}`)).toEqual([])
    expect(report.totals.new).toBe(Object.keys(labelledPosts).length)
  })

  it('passes the check', () => {
    const files = new Set(report.posts.map(({ file }) => file))
    const { problems } = checkContent(join(place, 'content'), '2026-11-22')
    expect(problems.filter(({ file, severity }) => severity === 'error' && files.has(file))).toEqual([])
  })

  it('gives at least 65 of 100 posts since 2021 a group, and 95 of 100 groups right', () => {
    const given = report.posts.map(({ source, date, sigs }) => ({ source, date, sigs: sigs.filter(({ applied }) => applied).map(({ value }) => value) })) // prettier-ignore
    const recent = given.filter(({ date }) => (date ?? '') >= '2021')
    expect(recent.filter(({ sigs }) => sigs.length > 0).length / recent.length).toBeGreaterThanOrEqual(0.65)
    const all = given.flatMap(({ source, sigs }) =>
      sigs.map((sig) => ({ source, sig, isRight: (labelledPosts[source] ?? '').split(' ').includes(sig) })),
    )
    const wrong = all.filter(({ isRight }) => !isRight).map(({ source, sig }) => `${source}: ${sig}`)
    expect(wrong.length / all.length, wrong.join('\n')).toBeLessThanOrEqual(0.05)
    // Release announcements name many groups; the other posts must be as right by themselves.
    const single = all.filter(({ source }) => (labelledPosts[source] ?? '').split(' ').length < 6)
    expect(single.filter(({ isRight }) => !isRight).length / single.length, wrong.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('links features to the sections of announcements', () => {
    const sections = report.posts.filter(({ kind }) => kind.value === 'announcement').map((post) => post.sections.filter(({ anchor }) => anchor !== undefined).length) // prettier-ignore
    expect(Math.max(...sections)).toBeGreaterThan(30)
  })

  it('changes nothing the second time', () => {
    expect(run()).toContain(`0 new, 0 changed, ${report.totals.new} as they were`)
  })
})
