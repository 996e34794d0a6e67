import { digestOf } from '../../../src/site/cache-keys.ts'
import type { RunConfig } from '../../../src/site/config.ts'
import type { CheckedContent } from '../../../src/sources/check-content.ts'
import { siteFactsOf, type SiteFacts } from '../../checks-of-dist/site-facts.ts'

/** What is to be built, and for which place. */
export interface BuildOrder {
  run: RunConfig
  /** Base path with slashes at both ends. */
  base: string
  /** Address of the site instead of the one in site.yaml. */
  site: string | undefined
}

/** What has to be known of the content until the end of a build, which is little of it. */
export interface BuildPlan {
  /** Digest of what the site is built from, but for its pictures: enough to know that something changed. */
  inputs: string
  /** What the finished site is measured against. */
  facts: SiteFacts
}

/** What a build of this content has to know of it. */
export function planOf({ sources, texts }: CheckedContent, { run, base, site = sources.site.url }: BuildOrder): BuildPlan {
  return {
    inputs: digestOf([JSON.stringify(run), ...[...texts].flat()]),
    facts: siteFactsOf(sources, { base, site, now: run.now, drafts: run.drafts }),
  }
}
