import { toldClaims, type RememberClaims } from '../facts/told-claims.ts'
import type { SourceEntries } from '../source-entries.ts'
import type { Rule } from './rule.ts'

/** What a text says of stages, gates, proposals, and releases must be what the registry says. */
export const facts: Rule = factsWith({})

export interface FactsOptions {
  /** A memory of what files claim. */
  claims?: ((sources: SourceEntries) => RememberClaims) | undefined
  /** Files whose claims somebody asks for. */
  isWanted?: ((file: string) => boolean) | undefined
}

/** The same rule for some files, or with a memory. */
export function factsWith({ claims, isWanted }: FactsOptions): Rule {
  return (sources, report) => {
    for (const { file, place, finding } of toldClaims(sources, { remember: claims?.(sources), isWanted }))
      if (finding !== undefined) report({ file }, place, finding)
  }
}
