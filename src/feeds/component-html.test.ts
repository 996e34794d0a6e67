import { describe, expect, it } from 'vitest'
import { aFeature, aRelease } from '../model/entries.builder.ts'
import { bodyHtml, stepHtml } from './component-html.ts'
import { aBody, aFeedSource } from './feed-source.builder.ts'

const source = aFeedSource({
  features: [
    aFeature('quiet', { alpha: '1.0', beta: '1.2', stable: '1.10' }, { title: 'Quiet & <wire>' }),
    aFeature('tint', { alpha: '1.2' }, { sig: 'glass' }),
    aFeature('idle'),
  ],
  releases: [
    aRelease('1.0', { date: '2024-01-10' }),
    aRelease('1.1', { date: '2024-07-10' }),
    aRelease('1.2', { date: '2025-01-10', announced: { total: 4 } }),
    aRelease('1.10'),
  ],
})
const pictures = { './lamp.png': { url: 'https://wick.example/lamp.webp?a&b', width: 64, height: 36 } }
const html = (text: string): string => bodyHtml(aBody(text).nodes, { source, text: { pictures } }).replaceAll('\n', '')

describe('a component in a feed is', () => {
  it.each([
    ['<Note>\n\nA\n\n</Note>', '<blockquote><p><strong>Note</strong></p><p>A</p></blockquote>'],
    ['<Note type="tip">\n\nA\n\n</Note>', '<blockquote><p><strong>Tip</strong></p><p>A</p></blockquote>'],
    ['<Note type="tip" title="B <c>">\n\nA\n\n</Note>', '<blockquote><p><strong>B &lt;c&gt;</strong></p><p>A</p></blockquote>'],
    ['<Note type="warning">\n\nA\n\n</Note>', '<blockquote><p><strong>Warning</strong></p><p>A</p></blockquote>'],
    ['<Note type="warning" title="B">\n\nA\n\n</Note>', '<blockquote><p><strong>Warning: B</strong></p><p>A</p></blockquote>'],
    ['<Note type="caution" title="B">\n\nA\n\n</Note>', '<blockquote><p><strong>Caution: B</strong></p><p>A</p></blockquote>'],
    ['<Figure src="./a.svg" alt="Two & one" />', '<figure><em>Drawing: Two &amp; one</em></figure>'],
    ['<Details summary="A <b>">\n\nC\n\n</Details>', '<details><summary>A &lt;b&gt;</summary><p>C</p></details>'],
    ['<Tabs>\n<Tab label="A & b">\n\nC\n\n</Tab>\n</Tabs>', '<p><strong>A &amp; b</strong></p><p>C</p>'],
    ['<Steps>\n\n1. A\n\n</Steps>', '<ol><li>A</li></ol>'],
    ['<Quote>\n\nA\n\n</Quote>', '<figure><blockquote><p>A</p></blockquote></figure>'],
    ['<Quote author="B & c">\n\nA\n\n</Quote>', '<figure><blockquote><p>A</p></blockquote><figcaption>B &amp; c</figcaption></figure>'],
    ['<YouTube id="dQw4w9WgXcQ" title="A & b" />', '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">A &amp; b</a> (a film on YouTube)</p>'],
    ['<YouTube id="dQw4w9WgXcQ" title="A" start={42} />', '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=42s">A</a> (a film on YouTube)</p>'],
    ['A<SideNote>b</SideNote>', '<p>A <small>(b)</small></p>'],
    ['<FeatureState feature="gone" />', '<p></p>'],
    ['<FeatureState feature="tint" />', '<p><a href="https://wick.example/almanac/features/tint/">Alpha since 1.2</a></p>'],
    ['<StageCount stage="alpha" as="word" /> of <StageLength stage="alpha" next="beta" />', '<p>two of 12 months</p>'],
    ['<FeatureTimeline feature="gone" />', ''],
    ['<FeatureTimeline feature="idle" />', '<p>The life of <a href="https://wick.example/almanac/features/idle/">idle</a></p><p>No stage reached yet.</p>'],
    ['<ReleaseStats release="9.9" />', ''],
  ])('of %j: %s', (text, drawn) => expect(html(text)).toBe(drawn)) // prettier-ignore

  it('a life, step by step, plans among them', () => {
    expect(html('<FeatureTimeline feature="quiet" />')).toMatchInlineSnapshot(
      `"<p>The life of <a href="https://wick.example/almanac/features/quiet/">Quiet &amp; &lt;wire&gt;</a></p><ol><li>Alpha <a href="https://wick.example/almanac/releases/1.0/">1.0</a> 10 January 2024</li><li>Beta <a href="https://wick.example/almanac/releases/1.2/">1.2</a> 10 January 2025</li><li>Stable aimed at <a href="https://wick.example/almanac/releases/1.10/">1.10</a></li></ol>"`,
    )
  })

  it('a list of features, with their groups where several are asked for', () => {
    expect(html('<FeatureList release="1.2" />')).toMatchInlineSnapshot(
      `"<p>Changes of stage in 1.2: two features</p><ul><li>Beta: <a href="https://wick.example/almanac/features/quiet/">Quiet &amp; &lt;wire&gt;</a> wire</li><li>Alpha: <a href="https://wick.example/almanac/features/tint/">tint</a> glass</li></ul>"`,
    )
    expect(html('<FeatureList release="1.2" sig="glass" />')).toMatchInlineSnapshot(
      `"<p>SIG glass in 1.2: one feature</p><ul><li>Alpha: <a href="https://wick.example/almanac/features/tint/">tint</a></li></ul>"`,
    )
    expect(html('<FeatureList release="1.2" stage="stable" />')).toMatchInlineSnapshot(`"<p>No feature reached stable in 1.2.</p>"`)
  })

  it.each([
    ['<ShippingRecord sig="wire" />', 'The record of <a '],
    ['<StageDurations stage="alpha" by="year" />', '<caption>Time in alpha, by the year of the alpha</caption>'],
    ['<LongestWaits stage="alpha" next="beta" />', '<caption>Longest from alpha to beta: two features</caption>'],
    ['<Removals />', '<p>Gone or going</p>'],
  ])('a figure for %s', (text, part) => expect(html(text)).toContain(part))

  it('the numbers of a release', () => {
    expect(html('<ReleaseStats release="1.2" />')).toMatchInlineSnapshot(
      `"<p><a href="https://wick.example/almanac/releases/1.2/">Lantern 1.2</a> in numbers</p><ul><li>1 Beta</li><li>1 Alpha</li></ul><p>Counted from the features on record here: 2 changes of stage, 1 to beta and 1 to alpha. Announced at the time: 4 in all.</p>"`,
    )
    expect(html('<ReleaseStats release="1.1" />')).toMatchInlineSnapshot(
      `"<p><a href="https://wick.example/almanac/releases/1.1/">Lantern 1.1</a> in numbers</p><p>No feature on record here changed stage in it.</p>"`,
    )
  })
})

it('pictures, addresses and code are whole, whatever signs are in them', () => {
  expect(html('![A "b"](./lamp.png "C & d")')).toBe(
    '<img src="https://wick.example/lamp.webp?a&amp;b" alt="A &quot;b&quot;" title="C &amp; d" width="64" height="36">',
  )
  expect(html('<Figure src="./lamp.png" alt="A" caption="B <c>" />')).toBe(
    '<figure><img src="https://wick.example/lamp.webp?a&amp;b" alt="A" width="64" height="36"><figcaption>B &lt;c&gt;</figcaption></figure>',
  )
  expect(html('[a](/features/?sig=a&stage=b)')).toBe('<p><a href="https://wick.example/almanac/features/?sig=a&amp;stage=b">a</a></p>')
  expect(html('```yaml title="a \\"b\\""\n<c>\n```')).toContain('data-language="yaml"')
  expect(html('```\n<c> &\n```')).toBe('<pre data-language="" data-title=""><code>&lt;c&gt; &amp;</code></pre>')
})

it('a drawing without words leaves nothing', () => {
  expect(bodyHtml([{ kind: 'image', src: './a.svg', alt: '' }], { source, text: { pictures } })).toBe('<em></em>')
})

it('a step in a release that is not on record names it without a link', () => {
  const step = { stage: 'alpha', release: '0.9', reached: true, date: '2020-01-02' }
  expect(stepHtml(step, source)).toBe('Alpha 0.9 2 January 2020')
  expect(stepHtml({ ...step, reached: false }, source)).toBe('Alpha aimed at 0.9')
})
