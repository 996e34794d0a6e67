/** An `.mdx` file in three parts; put together they are the file. */
export interface FrontMatter {
  /** The opening line of dashes. */
  opening: string
  yaml: string
  /** The closing line of dashes and the text. */
  rest: string
}

/** Splits a file at its front matter; undefined when it does not begin with one. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const match = /^(\uFEFF?---[ \t]*\r?\n)([^]*?)(^---[ \t]*(?:\r?\n[^]*)?$)/m.exec(text)
  if (match === null || match.index !== 0) return undefined
  const [, opening = '', yaml = '', rest = ''] = match
  return { opening, yaml, rest }
}
