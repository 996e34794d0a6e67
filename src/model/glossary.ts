import GithubSlugger from 'github-slugger'

/** A word that the glossary explains. */
export interface Term {
  /** Anchor of its heading. */
  id: string
  /** How texts write it, the heading's own form first. */
  names: string[]
}

/** Id of the page of `pages/` that is a site's glossary, where it has one. */
export const glossaryPage = 'glossary'

/**
 * The terms of a glossary's Markdown: its headings of the third level, each with what stands in brackets at its end and the names of a
 * line `Also: …` below it. `### Proposal (KEP)` and `Also: enhancement.` are one term with three names. Anchors are GitHub's slugs.
 */
export function termsOf(markdown: string): Term[] {
  const slugger = new GithubSlugger()
  const terms: Term[] = []
  for (const line of withoutFences(markdown)) {
    const [, signs = '', heading = ''] = /^(#{1,6})\s+(.+?)\s*$/.exec(line) ?? []
    const [, others] = /^Also:\s+(.+?)\.?$/.exec(line) ?? []
    if (heading !== '') {
      const text = heading.replaceAll(/[*_`]/g, '')
      const id = slugger.slug(text)
      if (signs.length === 3) terms.push({ id, names: namesIn(text) })
    } else if (others !== undefined) terms.at(-1)?.names.push(...others.split(/,\s*/).map((name) => name.replaceAll(/[*_`]/g, '')))
  }
  return terms
}

function namesIn(heading: string): string[] {
  const [, main = heading, aside] = /^(.+?)\s*\(([^()]+)\)$/.exec(heading) ?? []
  return aside === undefined ? [main] : [main, aside]
}

function withoutFences(markdown: string): string[] {
  return markdown.replaceAll(/^(```|~~~)[^]*?^\1/gm, '').split('\n')
}
