import type { Corpus } from './corpus.ts'
import type { Measurement, Row } from './measure.ts'

/** What happens to the content between two builds. Each time it is called it changes something that was not so before. */
export type Change = 'nothing' | 'text' | 'stage'

/** A build; `parts` are seconds within it, by the name under which they are told apart: `search index`. */
export interface Build extends Measurement {
  parts?: Readonly<Record<string, number>>
}

/** A row that does not say yet whose it is. */
export type Reading = Omit<Row, 'tool' | 'posts' | 'run'>

/** A site that is ready to be built: everything installed, the posts in place. */
export interface PreparedSite {
  /** Takes away all caches and the output, so that the next build is the first. */
  clear(): void
  build(): Promise<Build>
  /** What it can be built again after. Without it, only cold builds are measured: the program keeps nothing from one to the next. */
  again?: { changes: readonly Change[]; change(what: Change): void }
  /** The finished site, for its size. */
  outputDir: string
  /** What is measured besides its builds, after them in every run. */
  more?: (run: number) => Promise<Reading[]>
}

/** A program that makes sites of posts. */
export interface Tool {
  /** A word for `--only`, in lower case: `eleventy`. */
  name: string
  /** Name and version, and what it is set up with. */
  describe: string
  /** Makes a site of a corpus in an empty folder; says why, when something is missing that cannot be had here. Not measured. */
  prepare(dir: string, corpus: Corpus): Promise<PreparedSite | { missing: string }>
}
