import { durationInWords } from './duration.ts'
import type { LifeLeg } from './life.ts'
import { stageLabel } from './stage.ts'

export interface LegContext {
  /** Whether the leg's release is still to come. */
  upcoming: boolean
  /** What the feature's gates are from then on, when they agree: `on, locked`. */
  gate?: string | undefined
}

/** What there is to say of a step beside its stage and release: `8 months after alpha; gate on.` Empty when nothing is known. */
export function legWords(leg: LifeLeg, { upcoming, gate }: LegContext): string {
  if (!leg.reached) return upcoming ? `Aimed at ${leg.release}.` : 'Aimed at; not recorded as reached.'
  const words = [sinceWords(leg) ?? [], gate === undefined ? [] : `gate ${gate}`].flat().join('; ')
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** The time since the step before: `8 months after alpha`, `together with alpha`; undefined for the first step. */
export function sinceWords({ from, days }: LifeLeg): string | undefined {
  if (from === undefined || days === undefined) return undefined
  const stage = stageLabel(from).toLowerCase()
  return days === 0 ? `together with ${stage}` : `${durationInWords(days)} after ${stage}`
}
