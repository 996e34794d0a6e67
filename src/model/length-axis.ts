const daysOfMonth = 30.436_875 // a mean month of the Gregorian calendar

/** An axis of lengths that begins at nothing. */
export interface LengthAxis {
  /** Its end, in days. */
  end: number
  ticks: { at: number; label: string }[]
}

/** Months between two ticks: as few as leave no more ticks than stand side by side on a phone. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120]
const mostSteps = 6
/** A release that is some days late is still drawn at its year. */
const slack = 0.1

/** An axis on which the longest of some lengths in days fits, with ticks at whole months or years. */
export function lengthAxis(longest: number): LengthAxis {
  const months = Math.max(1, longest / daysOfMonth)
  const step = steps.find((one) => months / one <= mostSteps) ?? Math.ceil(months / mostSteps / 12) * 12
  const count = Math.max(1, Math.ceil(months / step - slack))
  const end = Math.max(longest, count * step * daysOfMonth)
  const ticks = Array.from({ length: count + 1 }, (_, at) => ({ at: (at * step * daysOfMonth) / end, label: labelOf(at * step) }))
  return { end, ticks }
}

function labelOf(months: number): string {
  if (months === 0) return '0'
  return months % 12 === 0 ? `${months / 12} y` : `${months} mo`
}
