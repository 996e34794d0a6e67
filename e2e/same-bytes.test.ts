import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, inject, it } from 'vitest'
import { lanternContent } from './builds.ts'
import { scratchCheckout } from './scratch-checkout.ts'
import { differencesOf } from './trees.ts'

const elsewhere = mkdtempSync(join(tmpdir(), 'other place é '))
const checkout = scratchCheckout(elsewhere)
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

it('another folder, time zone, locale, user and order of files give the same bytes, pictures and search index included', () => {
  // Files made in another order are told in another order by most file systems.
  rmSync(checkout.content, { recursive: true })
  const files = readdirSync(lanternContent, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  for (const file of files
    .map((item) => join(item.parentPath, item.name))
    .sort()
    .reverse()) {
    const copy = join(checkout.content, file.slice(lanternContent.length + 1))
    mkdirSync(dirname(copy), { recursive: true })
    writeFileSync(copy, readFileSync(file))
  }
  const { status, output } = checkout.build({
    pictures: true,
    env: {
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: join(elsewhere, 'home'),
      USER: 'somebody',
      LOGNAME: 'somebody',
    },
  })
  expect(output).toContain('is the new site')
  expect(status).toBe(0)
  expect(differencesOf(join(checkout.dir, 'dist'), inject('sites').lantern)).toEqual([])
})
