import { toldClaims } from '../facts/told-claims.ts'
import type { Rule } from './rule.ts'

/** What a text says of stages, gates, proposals, and releases must be what the registry says. */
export const facts: Rule = (sources, report) => {
  for (const { file, place, finding } of toldClaims(sources)) if (finding !== undefined) report({ file }, place, finding)
}
