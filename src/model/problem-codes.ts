/**
 * Every kind of problem that there is. A code never changes its meaning and is never used for another; `docs/problems.md` has an
 * entry for each.
 */
export const problemCodes = [
  // Files and what they hold by themselves.
  'bad-date', 'bad-file-name', 'bad-version', 'duplicate-key', 'empty-value', 'front-matter-missing', 'missing-key', 'not-utf-8',
  'site-missing', 'unexpected-file', 'unknown-key', 'wrong-value', 'yaml-alias', 'yaml-syntax', 'yaml-tag',
  // What files say of each other.
  'ambiguous-proposal', 'announced-total', 'broken-anchor', 'broken-link', 'date-order', 'duplicate-id', 'duplicate-part',
  'duplicate-proposal', 'duplicate-stage', 'duplicate-url', 'gate-order', 'image-missing', 'link-to-unpublished', 'missing-slash',
  'relative-link', 'repeated-owner', 'replaced-by-itself', 'reserved-path', 'stage-backwards', 'unknown-feature', 'unknown-person',
  'unknown-proposal', 'unknown-release', 'unknown-series', 'unknown-sig', 'unknown-stage', 'url-vanished',
  // Texts and drawings.
  'attribute-expression', 'attribute-type', 'attribute-value', 'bidi-character', 'code-block-option', 'component-children',
  'component-place', 'control-character', 'duplicate-attribute', 'esm', 'event-handler', 'expression', 'footnote-missing',
  'footnote-unused', 'heading-empty', 'heading-level', 'html-attribute', 'html-element', 'html-nesting', 'html-stray-end', 'html-unclosed',
  'image-path', 'image-without-alt', 'line-too-long', 'link-without-text', 'mdx-syntax', 'missing-attribute', 'nesting-too-deep',
  'paragraph-too-complex', 'remote-image', 'spread-attribute', 'style-attribute', 'svg-attribute', 'svg-class', 'svg-color',
  'svg-element', 'svg-external', 'svg-reference', 'svg-syntax', 'svg-too-large', 'svg-view-box', 'text-too-large',
  'unknown-attribute', 'unknown-component', 'unsafe-url',
  // Pages of a finished site.
  'dist-broken-link', 'dist-description', 'dist-duplicate-id', 'dist-foreign', 'dist-h1', 'dist-inline', 'dist-language', 'dist-markup',
  'dist-title',
] as const // prettier-ignore

export type ProblemCode = (typeof problemCodes)[number]
