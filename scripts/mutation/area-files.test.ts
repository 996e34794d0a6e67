import { expect, it } from 'vitest'
import { projectDir } from '../../src/site/config.ts'
import { filesOf } from './area-files.ts'
import { areas } from './areas.ts'

it.each(areas)('the area $name has files, no tests among them, in an order that does not change', (area) => {
  const files = filesOf(area, projectDir)
  expect(files.length).toBeGreaterThan(5)
  expect(files.filter((file) => /\.(?:test|builder)\.ts$/.test(file))).toEqual([])
  expect(filesOf({ ...area, mutate: area.mutate.toReversed() }, projectDir)).toEqual(files)
  expect(files).not.toEqual(files.toSorted())
})
