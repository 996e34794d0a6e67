/** A part of the code whose tests are tried by breaking it. */
export interface Area {
  name: string
  /** Patterns of the files that are broken; `!` takes some out again. */
  mutate: readonly string[]
  /** Patterns of the tests that may notice. */
  tests: readonly string[]
  /** Files with a test of the same name are left to that test alone, though others pass through them. */
  besideOnly: boolean
}

const notCode = ['!src/**/*.test.ts', '!src/**/*.builder.ts']

/** Steps of `src/markdown` that decide what of a stranger's text is drawn; the others only make it beautiful. */
const guardFiles =
  'arrange attributes characters components finding footnotes guard guard-context guard-markdown mask mdx-findings mdx-literal mdx-source ' +
  'mdx-tag nesting raw-html registry safe-list safe-node svg svg-attributes svg-drawing svg-list syntax-finding tag-stack tags urls'

/** From the quickest to the longest. */
export const areas: readonly Area[] = [
  {
    name: 'search',
    mutate: ['facet-counts', 'facet-lists', 'narrowing-state', 'narrowing-words', 'result-order', 'search-state'].map(
      (file) => `src/search/${file}.ts`,
    ),
    tests: ['src/search/*.test.ts'],
    besideOnly: false,
  },
  { name: 'rules', mutate: ['src/model/rules/*.ts', ...notCode], tests: ['src/model/rules/*.test.ts'], besideOnly: true },
  {
    name: 'guard',
    mutate: guardFiles.split(' ').map((file) => `src/markdown/${file}.ts`),
    // What colours code says nothing of the guard, and takes as long as all others together.
    tests: ['src/markdown/*.test.ts', '!src/markdown/{highlight,page-listings,prose,smart-punctuation}.test.ts'],
    besideOnly: false,
  },
  { name: 'feeds', mutate: ['src/feeds/*.ts', ...notCode], tests: ['src/feeds/*.test.ts'], besideOnly: true },
  {
    name: 'model',
    // Schemas are declarations; what they refuse is tested where files are read.
    mutate: ['src/model/*.ts', 'src/model/facts/*.ts', ...notCode],
    tests: ['src/model/*.test.ts', 'src/model/facts/*.test.ts', 'src/model/rules/facts.test.ts'],
    besideOnly: true,
  },
]
