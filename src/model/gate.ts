import { compareVersions } from './release.ts'
import type { GateData } from './schemas/feature.ts'

export type GateStep = GateData['history'][number]

/** What a gate is in a release: its newest step at or before it; undefined when there is none. */
export function gateStepAt(gate: Pick<GateData, 'history'>, version: string): GateStep | undefined {
  return gateSteps(gate).findLast((step) => compareVersions(step.release, version) <= 0)
}

/** The steps of a gate, the earliest first; steps of one release keep their order. */
export function gateSteps(gate: Pick<GateData, 'history'>): GateStep[] {
  return [...gate.history].sort((a, b) => compareVersions(a.release, b.release))
}

/** Whether a gate is on, as far as it is known: `on, locked`, `off`, `locked`; undefined when nothing is. */
export function gateWords(step: Pick<GateStep, 'default' | 'locked'>): string | undefined {
  const words = [step.default === undefined ? [] : step.default ? 'on' : 'off', step.locked === true ? 'locked' : []].flat()
  return words.length === 0 ? undefined : words.join(', ')
}

/** What all gates of a feature are in a release, when they agree: `on, locked`; undefined otherwise and without gates. */
export function gatesAgreedAt(gates: readonly Pick<GateData, 'history'>[], version: string): string | undefined {
  const words = gates.map((gate) => {
    const step = gateStepAt(gate, version)
    return step === undefined ? undefined : gateWords(step)
  })
  return new Set(words).size === 1 ? words[0] : undefined
}
