import { describe, expect, it } from 'vitest'
import { aPostFile, fixOf, problemsWith, toldOf } from '../../sources/content-folder.builder.ts'

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

  const stages = 'alpha, beta, stable, deprecated, disabled, removed'
  it.each([
    ['<Removals from="1.1" to="1.0" />', 'No release is after 1.1 and up to 1.0.', 'Swap them: from="1.0" to="1.1".'],
    [
      'Of <StageCount stage="beta" from="1.1" to="1.1" />.',
      'No release is after 1.1 and up to 1.1.',
      'Write in from the last release before 1.1, or delete it.',
    ],
    [
      '<StageDurations stage="stable" next="alpha" by="year" />',
      '"alpha" comes before "stable", and no feature goes back.',
      'Swap them: stage="alpha" next="stable".',
    ],
    [
      'It took <StageLength stage="beta" next="beta" />.',
      'stage and next are both "beta".',
      'Name a later stage in next: stable, deprecated, disabled, removed.',
    ],
    ['It took <StageLength stage="removed" next="removed" />.', 'stage and next are both "removed".', 'Name an earlier stage in stage.'],
    [
      'Of <StageCount stage="beta" without="beta" />.',
      'No feature reached "beta" and was never at "beta".',
      'Name another stage in without, or delete it.',
    ],
    [
      '<LongestWaits stage="removed" />',
      '"removed" is the last stage, and no time at it ends.',
      `Name an earlier stage: ${stages.replace(', removed', '')}.`,
    ],
  ])('may not ask for what cannot be: %s', (line, message, fix) => {
    expect(problemsWith(text(line))).toMatchObject([
      { line: 9, column: line.indexOf('<') + 1, code: 'attribute-value', severity: 'error', message, fix },
    ])
  })

  it('is warned of the time at the last stage before those of going out', () => {
    expect(problemsWith(text('It took <StageLength stage="stable" />.'))).toMatchObject([
      {
        code: 'attribute-value',
        severity: 'warning',
        message: 'Features stay at "stable" until they go out, so this tells only how long that took.',
        fix: 'Name an earlier stage, or add next="deprecated" if that is meant.',
      },
    ])
    expect(
      toldOf(text('It took <StageLength stage="stable" next="deprecated" /> or <StageLength stage="stable" feature="quiet-wire" />.')),
    ).toEqual([])
  })

  it('are told of what is unknown alone', () => {
    expect(toldOf(text('<StageDurations stage="stable" next="alfa" by="year" />'))).toEqual(['posts/x.mdx:9:1 unknown-stage'])
    expect(toldOf(text('<Removals from="9.9" to="1.0" />'))).toEqual(['posts/x.mdx:9:1 unknown-release'])
  })
})
