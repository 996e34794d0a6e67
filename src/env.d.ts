/** The texts of `pages/`, by id; see `src/site/page-texts.ts`. */
declare module 'virtual:almanac/page-texts' {
  import type { MDXInstance } from 'astro'

  export const pageTexts: Readonly<Record<string, (() => Promise<MDXInstance<object>>) | undefined>>
}
