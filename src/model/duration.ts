const daysOfMonth = 30.436_875 // a mean month of the Gregorian calendar
const daysOfWeek = 7
const longestInDays = 13
const longestInWeeks = 55
const longestInMonths = 23

/**
 * A length of time as people say it: `9 days`, `6 weeks`, `16 months`, `2 years`, `3 years and 4 months`. Rounded to the unit
 * that is said last; a negative length counts as none, `0 days`.
 */
export function durationInWords(days: number): string {
  const length = Math.max(0, Math.round(days))
  if (length <= longestInDays) return counted(length, 'day')
  if (length <= longestInWeeks) return counted(Math.round(length / daysOfWeek), 'week')
  const months = Math.round(length / daysOfMonth)
  if (months <= longestInMonths) return counted(months, 'month')
  const years = counted(Math.floor(months / 12), 'year')
  return months % 12 === 0 ? years : `${years} and ${counted(months % 12, 'month')}`
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
