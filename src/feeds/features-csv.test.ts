import { describe, expect, it } from 'vitest'
import { aFeature, someEntries } from '../model/entries.builder.ts'
import { buildSiteIndex } from '../model/site-index.ts'
import { createUrls } from '../site/urls.ts'
import { featureRows } from './api.ts'
import { csvOf } from './csv.ts'
import { featuresCsvOf } from './features-csv.ts'

describe('csvOf', () => {
  it('ends every line with CR and LF', () => expect(csvOf(['a', 'b'], [[1, null]])).toBe('a,b\r\n1,\r\n'))
  it.each([
    ['a comma', 'x, y', '"x, y"'],
    ['a quotation mark', 'the "x"', '"the ""x"""'],
    ['a line break', 'x\ny', '"x\ny"'],
  ])('quotes a field with %s', (_, value, field) => expect(csvOf(['a'], [[value]])).toBe(`a\r\n${field}\r\n`))
})

describe('featuresCsvOf', () => {
  it('has a column for every stage and one for what is aimed at', () => {
    const features = [
      aFeature('quiet', { alpha: '1.0', beta: '1.2', stable: '1.10' }, { title: 'Quiet, long wire', proposal: 7, gates: ['One', 'Two'] }),
    ]
    const index = buildSiteIndex(someEntries({ features }), '2025-02-01')
    const rows = featureRows({ index, urls: createUrls('https://wick.example', '/') })
    expect(featuresCsvOf(rows, index.site.stages).split('\r\n')).toEqual([
      'id,url,title,proposal,sig,participating,status,stage,alpha,beta,stable,deprecated,disabled,removed,planned,gates',
      'quiet,https://wick.example/features/quiet/,"Quiet, long wire",7,wire,,,beta,1.0,1.2,,,,,stable 1.10,One; Two',
      '',
    ])
  })
})
