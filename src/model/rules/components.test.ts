import { describe, expect, it } from 'vitest'
import { aPostFile, fixOf, toldOf } from '../../sources/content-folder.builder.ts'

const text = (line: string) => ({ 'posts/x.mdx': aPostFile('', `It is.\n\n${line}`) })

describe('components', () => {
  it('may ask for what there is', () => {
    expect(
      toldOf(
        text(
          '<FeatureList release="1.0" sig="wire" stage="stable" />\n\n<ReleaseStats release="1.1" />\n\n<FeatureTimeline feature="quiet-wire" />',
        ),
      ),
    ).toEqual([])
  })

  it('may ask for lengths and counts of what there is', () => {
    expect(
      toldOf(
        text(
          '<ShippingRecord sig="wire" />\n\n<StageDurations stage="alpha" next="stable" by="sig" />\n\n<Removals from="1.0" to="1.1" />\n\nIt took <StageLength stage="alpha" feature="quiet-wire" />.',
        ),
      ),
    ).toEqual([])
  })

  it.each([
    ['<ShippingRecord sig="wier" />', 'unknown-sig', 'Did you mean "wire"?'],
    ['<StageDurations stage="alpha" next="stabel" by="year" />', 'unknown-stage', 'Did you mean "stable"?'],
    ['<Removals from="9.9" />', 'unknown-release', 'The releases are 1.0 to 1.2: correct it, or add releases/9.9.yaml.'],
    ['Of <StageCount stage="stable" without="betta" />.', 'unknown-stage', 'Did you mean "beta"?'],
    ['<FeatureTimeline feature="quiet-wier" />', 'unknown-feature', 'Did you mean "quiet-wire"?'],
    ['It is <FeatureState feature="hush" />.', 'unknown-feature', 'It is called "quiet-wire" now: write that.'],
    ['<ReleaseStats release="9.9" />', 'unknown-release', 'The releases are 1.0 to 1.2: correct it, or add releases/9.9.yaml.'],
    ['<FeatureList release="1.0" sig="wier" />', 'unknown-sig', 'Did you mean "wire"?'],
    ['<FeatureList release="1.0" stage="stabel" />', 'unknown-stage', 'Did you mean "stable"?'],
  ])('may not ask for what there is not: %s', (line, code, fix) => {
    expect(toldOf(text(line))).toEqual([`posts/x.mdx:9:${line.indexOf('<') + 1} ${code}`])
    expect(fixOf(text(line))).toBe(fix)
  })
})
