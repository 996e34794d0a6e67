import { expect, test } from 'vitest'
import { aFeature, aSig } from '../model/entries.builder.ts'
import { bodyHtml } from './component-html.ts'
import { aBody, aFeedSource } from './feed-source.builder.ts'

const source = aFeedSource({
  features: [
    aFeature('quiet', { alpha: '1.0', beta: '1.1', stable: '1.2' }, { title: 'A < B' }),
    aFeature('old', { beta: '1.0', deprecated: '1.1', removed: '1.2' }, { replacedBy: 'quiet' }),
  ],
})
const html = (text: string): string => bodyHtml(aBody(text).nodes, { source, text: { pictures: {} } })

test('figures of the registry are tables with whole addresses', () => {
  const waits = html('<LongestWaits stage="alpha" next="stable" />')
  expect(waits).toContain('<caption>Longest from alpha to stable: one feature</caption>')
  expect(waits).toContain(
    '<tr><th scope="row"><a href="https://wick.example/almanac/features/quiet/">A &lt; B</a></th><td><a href="https://wick.example/almanac/sigs/wire/">wire</a></td><td>1.0 to 1.2</td><td class="ta-r">12 months</td></tr>',
  )
  expect(html('<Removals />')).toContain('<td>deprecated in 1.1</td>'.replace('deprecated in 1.1', '<a href="https://wick.example/almanac/releases/1.1/">deprecated in 1.1</a>')) // prettier-ignore
  expect(html('<StageDurations stage="alpha" by="year" />')).toContain('<tr><th scope="row">All</th><td class="ta-r">1</td>')
})

test('names in heads stay text', () => {
  const hostile = aFeedSource({ features: [aFeature('quiet', { alpha: '1.0', beta: '1.1' })], sigs: [aSig('wire', { name: '<b>' })] })
  const head = bodyHtml(aBody('<LongestWaits stage="alpha" sig="wire" />').nodes, { source: hostile, text: { pictures: {} } })
  expect(head).toContain('<caption>Longest in alpha, SIG &lt;b&gt;: one feature</caption>')
  expect(head).not.toContain('<b>')
})

test('a figure of nothing says so', () => {
  expect(html('<LongestWaits stage="disabled" />')).toBe('<p>Longest in disabled: no features</p><p>No feature on record here.</p>')
  expect(html('<ShippingRecord sig="glass" />')).toContain('<p>Nothing reached a stage in these releases.</p>')
})

test('the record of a group is a table and a list', () => {
  const record = html('<ShippingRecord sig="wire" />')
  expect(record).toContain('<th scope="col" class="ta-r">Stable</th>')
  expect(record).toContain('<li>The one so far: 12 months</li>')
})

test('figures in a sentence are its words', () => {
  expect(html('It took <StageLength stage="alpha" next="stable" />, for <StageCount stage="stable" as="word" /> feature.')).toBe(
    '<p>It took 12 months, for one feature.</p>',
  )
})
