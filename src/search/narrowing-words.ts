import type { Narrowing } from '../model/narrowing.ts'

/** `reached stable or beta after 1.29 and up to 1.33`, for the end of a sentence; undefined when neither is asked for. */
export function stepWords({ stages, from, to }: Pick<Narrowing, 'stages' | 'from' | 'to'>): string | undefined {
  if (stages.length === 0 && from === undefined && to === undefined) return undefined
  const what = stages.length === 0 ? 'changed stage' : `reached ${stages.join(' or ').replaceAll('-', ' ')}`
  const after = from === undefined ? '' : ` after ${from}`
  const until = to === undefined ? '' : `${from === undefined ? '' : ' and'} up to ${to}`
  return `${what}${after}${until}`
}

/** What was asked for and found: `19 of 734 features reached stable after 1.29 and up to 1.33.` */
export function foundWords(found: number, all: number, narrowing?: Narrowing): string {
  const step = narrowing && stepWords(narrowing)
  const counted = `${found} of ${all} ${all === 1 ? 'feature' : 'features'}`
  return step === undefined ? counted : `${counted} ${step}`
}
