/** Why something is believed of a post. */
export interface Evidence {
  /** Line of the source. */
  line: number
  /** What stands there and what it says, as half a sentence. */
  why: string
}

/** Something believed of a post. */
export interface Belief<Value> {
  value: Value
  /** From 0 to 1, a rank by the kind of evidence and not a probability. */
  confidence: number
  /** The strongest first. */
  evidence: Evidence[]
}

/** Beliefs of one sort, gathered piece by piece. */
export class Beliefs<Value extends string> {
  readonly #all = new Map<Value, { weight: number; evidence: Evidence }[]>()

  add(value: Value, weight: number, line: number, why: string): void {
    const pieces = this.#all.get(value) ?? []
    if (!pieces.some((piece) => piece.evidence.line === line && piece.evidence.why === why))
      pieces.push({ weight, evidence: { line, why } })
    this.#all.set(value, pieces)
  }

  /** The surest first; values that are as sure by their names. More kinds of evidence than one make it a little surer. */
  list(): Belief<Value>[] {
    const beliefs = [...this.#all].map(([value, pieces]) => {
      const sorted = pieces.toSorted((a, b) => b.weight - a.weight || a.evidence.line - b.evidence.line)
      const weights = [...new Set(sorted.map(({ weight }) => weight))]
      const bonus = Math.min(0.06, 0.02 * (weights.length - 1))
      const confidence = Math.min(0.98, (weights[0] ?? 0) + bonus)
      return { value, confidence: Math.round(confidence * 100) / 100, evidence: sorted.slice(0, mostShown).map(({ evidence }) => evidence) }
    })
    return beliefs.sort((a, b) => b.confidence - a.confidence || (a.value < b.value ? -1 : 1))
  }

  /** How many pieces speak for a value. */
  count(value: Value): number {
    return this.#all.get(value)?.length ?? 0
  }
}

/** Pieces of evidence that a report shows of one belief. */
const mostShown = 4

/** A piece of text to quote in a report. */
export function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return `"${plain.length > 90 ? `${plain.slice(0, 89)}…` : plain}"`
}
