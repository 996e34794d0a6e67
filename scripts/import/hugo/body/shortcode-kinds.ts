/** Shortcodes and template tags whose content is no Markdown. */
export const rawShortcodes: ReadonlySet<string> = new Set([
  'mermaid', 'highlight', 'code', 'codeblock', 'raw', 'comment', 'verbatim', 'math', 'katex', 'plantuml', 'rawhtml', 'html',
]) // prettier-ignore

/** Shortcodes that stand between blocks, wherever they are written. */
export const blockShortcodes: ReadonlySet<string> = new Set([
  'alert', 'admonition', 'callout', 'card', 'caution', 'code_sample', 'code', 'codenew', 'codeblock', 'details', 'expand', 'example', 'feature-state', 'figure',
  'gist', 'highlight', 'hint', 'image', 'img', 'imgproc', 'important', 'include', 'info', 'instagram', 'mermaid', 'note', 'notice', 'pageinfo', 'plantuml',
  'quote', 'steps', 'tab', 'table', 'tabs', 'tabpane', 'tip', 'tweet', 'twitter', 'vimeo', 'warning', 'x', 'youtube',
]) // prettier-ignore

/** Shortcodes that are words of a sentence. */
export const inlineShortcodes: ReadonlySet<string> = new Set([
  'glossary_tooltip', 'param', 'ref', 'relref', 'skew', 'latest-version', 'latest-semver', 'icon', 'emoji', 'variable', 'abbr', 'kbd', 'link', 'katex', 'math',
  'version-check', 'get-started', 'post_url', 'get_url',
]) // prettier-ignore
