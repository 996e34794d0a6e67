/**
 * Every kind of problem that there is. A code never changes its meaning and is never used for another; `docs/problems.md` has an
 * entry for each.
 */
export const problemCodes = [
  // Files and what they hold by themselves.
  'bad-date', 'bad-file-name', 'bad-version', 'duplicate-key', 'empty-text', 'empty-value', 'front-matter-missing', 'missing-key', 'not-utf-8',
  'site-missing', 'swallowed-text', 'unexpected-file', 'unknown-key', 'unreadable-file', 'wrong-value', 'yaml-alias', 'yaml-syntax', 'yaml-tag',
  // What files say of each other.
  'ambiguous-proposal', 'announced-total', 'broken-anchor', 'broken-link', 'case-collision', 'date-order', 'duplicate-id', 'duplicate-name', 'duplicate-part',
  'duplicate-proposal', 'duplicate-stage', 'duplicate-url', 'gate-order', 'image-missing', 'link-to-unpublished', 'missing-slash', 'name-look-alike', 'placeholder-date',
  'relative-link', 'repeated-owner', 'repeated-person', 'replaced-by-itself', 'reserved-path', 'stage-backwards', 'unknown-feature', 'unknown-person',
  'unknown-proposal', 'unknown-release', 'unknown-series', 'unknown-sig', 'unknown-stage', 'url-vanished',
  // What a text says against the registry.
  'contradicted-day', 'contradicted-count', 'contradicted-gate', 'contradicted-lead', 'contradicted-proposal', 'contradicted-sig', 'contradicted-stage',
  'unlinked-proposal',
  // Spelling, style, and what a post should name.
  'missing-subject', 'spelling', 'writing-style',
  // Texts and drawings.
  'attribute-expression', 'attribute-type', 'attribute-value', 'bidi-character', 'code-block-option', 'code-block-unclosed', 'component-children',
  'component-place', 'control-character', 'duplicate-attribute', 'esm', 'event-handler', 'expression', 'footnote-missing',
  'footnote-unused', 'heading-empty', 'heading-level', 'html-attribute', 'html-element', 'html-nesting', 'html-stray-end', 'html-unclosed',
  'foreign-markdown', 'image-kind', 'image-path', 'image-too-large', 'image-unreadable', 'image-unused', 'image-without-alt', 'invisible-character', 'line-too-long', 'link-without-text', 'mdx-syntax', 'misleading-link', 'missing-attribute', 'nesting-too-deep',
  'paragraph-too-complex', 'reference-missing', 'remote-image', 'spread-attribute', 'style-attribute', 'svg-attribute', 'svg-class', 'svg-color',
  'svg-element', 'svg-external', 'svg-reference', 'svg-syntax', 'svg-too-large', 'svg-view-box', 'table-row', 'text-too-large',
  'unknown-attribute', 'unknown-component', 'unsafe-url',
  // Pages of a finished site.
  'dist-alt', 'dist-broken-link', 'dist-budget', 'dist-canonical', 'dist-description', 'dist-document', 'dist-duplicate-id',
  'dist-foreign', 'dist-h1', 'dist-heading-order', 'dist-inline', 'dist-language', 'dist-markup', 'dist-not-live', 'dist-search',
  'dist-title',
] as const // prettier-ignore

export type ProblemCode = (typeof problemCodes)[number]
