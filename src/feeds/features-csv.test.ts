import { describe, expect, it } from 'vitest'
import { aFeature, aSig, someEntries } from '../model/entries.builder.ts'
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

  it('parts what stands in one field by a semicolon and a space', () => {
    const planned = ['beta', 'stable'].map((stage) => ({ stage, release: '1.10', planned: true }))
    const features = [aFeature('quiet', {}, { participating: ['glass', 'wick'], stages: [{ stage: 'alpha', release: '1.0' }, ...planned] })]
    const index = buildSiteIndex(someEntries({ features, sigs: ['glass', 'wick', 'wire'].map((id) => aSig(id)) }), '2025-02-01')
    const table = featuresCsvOf(featureRows({ index, urls: createUrls('https://wick.example', '/') }), index.site.stages)
    expect(table).toContain(',glass; wick,')
    expect(table).toContain(',beta 1.10; stable 1.10,')
  })
})
