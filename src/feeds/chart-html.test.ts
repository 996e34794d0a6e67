import { expect, test } from 'vitest'
import { aFeature, aSig } from '../model/entries.builder.ts'
import { shippingRecordHtml } from './chart-html.ts'
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

test('the record of a group is told whole', () => {
  expect(html('<ShippingRecord sig="wire" />').replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<p>The record of <a href="https://wick.example/almanac/sigs/wire/">SIG wire</a>
    </p>
    <table>
    <caption>Features of SIG wire that reached a stage, by release</caption>
    <thead>
    <tr>
    <th scope="col">Release</th>
    <th scope="col" class="ta-r">Stable</th>
    <th scope="col" class="ta-r">Beta</th>
    <th scope="col" class="ta-r">Alpha</th>
    <th scope="col" class="ta-r">Deprecated</th>
    <th scope="col" class="ta-r">Removed</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <th scope="row">
    <a href="https://wick.example/almanac/releases/1.0/">1.0</a>
    </th>
    <td class="ta-r">0</td>
    <td class="ta-r">1</td>
    <td class="ta-r">1</td>
    <td class="ta-r">0</td>
    <td class="ta-r">0</td>
    </tr>
    <tr>
    <th scope="row">
    <a href="https://wick.example/almanac/releases/1.1/">1.1</a>
    </th>
    <td class="ta-r">0</td>
    <td class="ta-r">1</td>
    <td class="ta-r">0</td>
    <td class="ta-r">1</td>
    <td class="ta-r">0</td>
    </tr>
    <tr>
    <th scope="row">
    <a href="https://wick.example/almanac/releases/1.2/">1.2</a>
    </th>
    <td class="ta-r">1</td>
    <td class="ta-r">0</td>
    <td class="ta-r">0</td>
    <td class="ta-r">0</td>
    <td class="ta-r">1</td>
    </tr>
    </tbody>
    </table>
    <ul>
    <li>The one so far: 12 months</li>
    <li>Features that went all the way: 1</li>
    </ul>
    <p>From the day of the release that brought a feature as alpha to that of the one that made it stable.</p>"
  `)
  expect(html('<ShippingRecord sig="glass" />')).toMatchInlineSnapshot(
    `"<p>The record of <a href="https://wick.example/almanac/sigs/glass/">SIG glass</a></p><p>Nothing reached a stage in these releases.</p>"`,
  )
  expect(shippingRecordHtml('gone', source)).toBe('')
})

test('a figure is told whole', () => {
  const [table, method] = html('<StageDurations stage="alpha" by="year" />').split('<p>')
  expect(method).toContain('from the day of the release that brought one as alpha')
  expect(table?.replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<table>
    <caption>Time in alpha, by the year of the alpha</caption>
    <thead>
    <tr>
    <th scope="col">Year</th>
    <th scope="col" class="ta-r">Features</th>
    <th scope="col" class="ta-r">Still there</th>
    <th scope="col" class="ta-r">A quarter left within</th>
    <th scope="col" class="ta-r">Half left within</th>
    <th scope="col" class="ta-r">Three quarters left within</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <th scope="row">All</th>
    <td class="ta-r">1</td>
    <td class="ta-r">0</td>
    <td class="ta-r">6 months</td>
    <td class="ta-r">6 months</td>
    <td class="ta-r">6 months</td>
    </tr>
    </tbody>
    </table>"
  `)
})
