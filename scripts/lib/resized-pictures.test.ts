import { existsSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentFolder } from '../../src/sources/content-folder.builder.ts'
import { openResizedPictures, sealResizedPictures } from './resized-pictures.ts'

const picture = (dir: string, name = 'lamp_Z1.webp'): string => join(dir, 'cache/assets', name)

/** A cache with one picture that a finished build has left. */
function aCache(): string {
  const dir = contentFolder({ 'cache/assets/lamp_Z1.webp': 'whole', 'site/_astro/lamp_Z1.webp': 'whole' })
  sealResizedPictures(join(dir, 'cache'), join(dir, 'site'))
  return dir
}

it('keeps the pictures that a finished build has left, also through builds that do not show them', () => {
  const dir = aCache()
  openResizedPictures(join(dir, 'cache'))
  sealResizedPictures(join(dir, 'cache'), join(dir, 'no-site'))
  openResizedPictures(join(dir, 'cache'))
  expect(existsSync(picture(dir))).toBe(true)
})

it.each<[string, (file: string) => void]>([
  ['cut short', (file) => truncateSync(file, 2)],
  ['written again at another time', (file) => utimesSync(file, 4e9, 4e9)],
])('throws one away that was %s, and no other', (_, damage) => {
  const dir = aCache()
  writeFileSync(picture(dir, 'moth_Z2.webp'), 'small')
  writeFileSync(join(dir, 'site/_astro/moth_Z2.webp'), 'small')
  sealResizedPictures(join(dir, 'cache'), join(dir, 'site'))
  damage(picture(dir))
  openResizedPictures(join(dir, 'cache'))
  expect([existsSync(picture(dir)), existsSync(picture(dir, 'moth_Z2.webp'))]).toEqual([false, true])
})

it('throws away what a build left that did not come to its end, and what a full disk cut short', () => {
  const dir = aCache()
  writeFileSync(picture(dir, 'half_Z3.webp'), 'ha')
  openResizedPictures(join(dir, 'cache'))
  expect(existsSync(picture(dir, 'half_Z3.webp'))).toBe(false)
  writeFileSync(picture(dir, 'half_Z3.webp'), 'ha')
  writeFileSync(join(dir, 'site/_astro/half_Z3.webp'), 'half')
  sealResizedPictures(join(dir, 'cache'), join(dir, 'site'))
  openResizedPictures(join(dir, 'cache'))
  expect([existsSync(picture(dir, 'half_Z3.webp')), existsSync(picture(dir))]).toEqual([false, true])
})

it('opens where there was no build yet', () => openResizedPictures(contentFolder({})))
