import type { FeatureRow } from '../feeds/api-rows.ts'
import type { Milestone } from '../model/feature.ts'
import type { NarrowedFeature } from '../model/narrowing.ts'

/** A feature with what its row shows and what it is found by. */
export interface MatrixFeature extends NarrowedFeature {
  title: string
  shortTitle: string
  proposal?: number
  href: string
  milestones: Milestone[]
  now?: Milestone
  ahead?: Milestone
}

/** The features of the API at `address`, in their order. Throws when they cannot be had. */
export async function loadMatrixFeatures(address: string, proposalLabel: string): Promise<MatrixFeature[]> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} for ${address}`)
  const { features } = (await response.json()) as { features: FeatureRow[] } // our own document, whose rows a test checks
  return features.map((row) => matrixFeature(row, proposalLabel))
}

/** A row of the API as a row of the matrix. Its names, number and gates are what words are looked for in. */
export function matrixFeature(row: FeatureRow, proposalLabel: string): MatrixFeature {
  const milestones = row.stages.map(({ stage, release, planned }): Milestone => ({ stage, release, reached: planned !== true }))
  const now = milestones.findLast((step) => step.reached)
  const ahead = milestones.find((step) => !step.reached)
  const numbers = row.proposal === null ? [] : [`${proposalLabel}-${row.proposal}`, `${proposalLabel} ${row.proposal}`]
  const names = [row.title, row.shortTitle, row.id, ...numbers, ...row.gates.map((gate) => gate.name)]
  return {
    id: row.id,
    sig: row.sig,
    title: row.title,
    shortTitle: row.shortTitle,
    // A link that stays where the site is read, be it a preview.
    href: new URL(row.url).pathname,
    milestones,
    text: names.join('\n').toLowerCase(),
    ...(row.proposal === null ? {} : { proposal: row.proposal }),
    ...(now === undefined ? {} : { now }),
    ...(ahead === undefined ? {} : { ahead }),
  }
}
