import type { Stage } from '../model/stage.ts'
import type { FeatureRow } from './api-rows.ts'
import { csvOf } from './csv.ts'

/**
 * The features as a table, a row each: for every stage of the site the release in which it was reached, then what is aimed at.
 * Lists stand in one field, their items parted by a semicolon and a space.
 */
export function featuresCsvOf(rows: readonly FeatureRow[], stages: readonly Stage[]): string {
  const head = ['id', 'url', 'title', 'proposal', 'sig', 'participating', 'status', 'stage', ...stages, 'planned', 'gates']
  return csvOf(
    head,
    rows.map((row) => [
      row.id,
      row.url,
      row.title,
      row.proposal,
      row.sig,
      row.participating.join('; '),
      row.status,
      row.stage,
      ...stages.map((stage) => row.stages.find((step) => step.stage === stage && step.planned !== true)?.release ?? null),
      row.stages
        .filter((step) => step.planned === true)
        .map((step) => `${step.stage} ${step.release}`)
        .join('; '),
      row.gates.map((gate) => gate.name).join('; '),
    ]),
  )
}
