import { hostFixes } from '../markdown/urls.ts'
import { isDay } from '../model/day.ts'
import { findIdIn, nearest } from '../model/ids.ts'
import type { Shape } from './schema-shape.ts'
import type { WrongValue } from './value-findings.ts'

/** How to mend a value, from what the schema says of it ("must be …"). Where the right value is certain, it is named. */
export function fixOfValue(must: string, wrong: WrongValue): string {
  const fix = fixes.find(([words]) => words.test(must))?.[1]
  return fix?.(wrong) ?? 'Correct the value.'
}

/** The first whose words fit counts, so the narrow ones stand above the wide ones. */
const fixes: [words: RegExp, fix: (wrong: WrongValue) => string][] = [
  [/before its host/, () => hostFixes.userName],
  [/letters of one script/, () => hostFixes.scripts],
  [/have no path/, basePathFix],
  [/version/, versionFix],
  [/day|date/, dayFix],
  [/true or false/, () => 'Write true or false, without quotes.'],
  [/at least one person/, () => 'Write the name of a file in people/ without its ending, in brackets.'],
  [/be a list/, listFix],
  [/id of a heading/, sectionsFix],
  [/names and values/, () => 'Write a name and a value on each line below it, such as "docs: https://example.org".'],
  [/keys of its own/, ({ issue, shape }) => `Write ${quotedKeys(issue.path, shape)}.`],
  [/name of a gate/, ({ shape }) => `Write the name of the gate alone, or ${keysInBraces(shape)}.`],
  [/number of a proposal/, ({ written }) => numberFix(written) ?? 'Write the name of a file in features/ without its ending, or a number.'],
  [/be an id/, ({ issue, written }) => (issue.path[0] === 'features' ? numberFix(written) : undefined) ?? slugFix(written)],
  [/1 or more/, () => 'Write a whole number, 1 or more.'],
  [/negative/, () => 'Write a whole number, 0 or more.'],
  [/number/, ({ value, written }) => (typeof value === 'number' ? undefined : numberFix(written)) ?? 'Write a whole number in digits.'],
  [/be text/, ({ written }) => (written === undefined ? 'Put the whole value in quotes if it is meant as text.' : `Put it in quotes: "${written}".`)],
  [/one of/, enumFix],
  [/:slug/, () => 'Write ":slug" where the name of the post belongs, such as "/posts/:slug/".'],
  [/one segment|stage in lower case/, ({ written }) => slugFix(written)],
  [/path of the site/, () => 'Begin it with a slash, or with https:// if it leads to another site.'],
  [/mail address/, () => 'Write it as "security@example.org" or "https://example.org/report".'],
  [/address/, addressFix],
  [/path/, pathFix],
  [/characters/, ({ written }) => `Shorten it: it has ${written?.length ?? 0}.`],
] // prettier-ignore

function versionFix({ value, written = '' }: WrongValue): string {
  if (typeof value === 'number') return `Write it in quotes: "${written}".`
  const bare = /^v\.?\s*(\d[0-9a-z.-]*)$/i.exec(written)?.[1]
  return bare === undefined ? 'Write the name of a file in releases/ without its ending.' : `Write "${bare}".`
}

function dayFix({ written = '' }: WrongValue): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written) ?? []
  const padded = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(padded) ? `Write ${padded}.` : 'Write year, month and day in digits, such as 2026-04-22.'
}

function basePathFix({ written = '' }: WrongValue): string {
  const { origin, pathname } = new URL(written)
  return `Write "${origin}", and build with "--base ${pathname.replace(/\/?$/, '/')}".`
}

function listFix({ issue, written, shape }: WrongValue): string {
  if (shape.item?.isSingle !== true || written === undefined) {
    const item = shape.item === undefined || shape.item.keys.length === 0 ? '…' : keysInBraces(shape.item)
    return `Write a list, each item on a line of its own as "- ${item}".`
  }
  return `Write a list: "${String(issue.path.at(-1))}: [${written}]".`
}

function sectionsFix({ value, written }: WrongValue): string {
  const named = Array.isArray(value) ? value : [written]
  const ids = named.flatMap((one) => (typeof one === 'string' ? (findIdIn(one) ?? []) : []))
  return `Write "sections: { ${(ids.length === 0 ? ['…'] : ids).map((id) => `${id}: the-words-of-its-heading`).join(', ')} }".`
}

function quotedKeys(path: readonly PropertyKey[], shape: Shape): string {
  const last = path.at(-1)
  return `"${typeof last === 'number' ? '' : `${String(last)}: `}${keysInBraces(shape)}"`
}

function keysInBraces({ required, keys }: Shape): string {
  return `{ ${(required.length > 0 ? required : keys).map((key) => `${key}: …`).join(', ')} }`
}

/** `12` for `"12"`, `KEP-12` and `#12`. */
function numberFix(written = ''): string | undefined {
  const [, before, number] = /^([^\d.]*)(\d+)$/.exec(written) ?? []
  if (number === undefined) return undefined
  return before === '' ? `Write ${number} without quotes.` : `Write the number alone: ${number}.`
}

function enumFix({ issue, written = '' }: WrongValue): string {
  const guess = nearest(written, issue.code === 'invalid_value' ? issue.values.map(String) : [])
  return guess === undefined ? 'Choose one of them.' : `Did you mean "${guess}"?`
}

function slugFix(written = ''): string {
  const id = findIdIn(written)
  return id === undefined ? 'Write it with lower-case letters and digits, joined by "-".' : `Write "${id}".`
}

function addressFix({ written = '' }: WrongValue): string {
  const isBare = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(written)
  return isBare ? `Write "https://${written}".` : 'Write the whole address, with https:// at its beginning.'
}

function pathFix({ written = '' }: WrongValue): string {
  if (/^https?:/.test(written)) return 'Write only the path, without the name of the site.'
  if (/^[\w-]+(?:\/[\w.-]+)*\/?$/.test(written)) return `Begin it with a slash: "/${written}".`
  return 'Write it without "..", spaces, quotes and the signs ? # * : ; { } |.'
}
