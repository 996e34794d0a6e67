import { daysBetween, monthOf, weekdayOf } from '../../../src/model/day.ts'

/** What a template of addresses can name. */
export interface AddressParts {
  /** Folders below the content, the first of which is the section: `['blog']`. */
  sections: readonly string[]
  /** Undefined for a post without one: its tokens are left out. */
  day: string | undefined
  slug: string | undefined
  title: string
  /** The file's name without its ending, or the bundle's folder. */
  fileName: string
}

/**
 * An address from a template such as `/:section/:year/:month/:day/:slug/`, as Hugo makes it: `:slug` is the slug or the title,
 * texts become parts of a path in lower case. Unknown tokens become nothing.
 */
export function addressFrom(template: string, parts: AddressParts): string {
  const path = template.replace(/:([a-z]+)(?:\[([^\]]*)\])?/g, (_, token: string) => valueOf(token, parts) ?? '')
  return path.replace(/\/{2,}/g, '/').replace(/^(?!\/)/, '/')
}

/**
 * A text as part of a path by Hugo's rule: letters and digits of any script, marks, `. _ / # + ~ - @` and `%xx` stay, white space
 * becomes one hyphen, everything else goes; lower case.
 */
export function pathPart(text: string): string {
  let result = ''
  let owesHyphen = false
  let wasHyphen = false
  const characters = [...text]
  for (const [at, character] of characters.entries()) {
    const isKept =
      /[\p{L}\p{N}\p{M}._/#+~@-]/u.test(character) || (character === '%' && /^[\da-f]{2}$/i.test(characters.slice(at + 1, at + 3).join('')))
    if (isKept) {
      wasHyphen = character === '-'
      if (owesHyphen && !wasHyphen) result += '-'
      owesHyphen = false
      result += character
    } else if (result !== '' && !wasHyphen && /\s/.test(character)) owesHyphen = true
  }
  return result.toLowerCase().replace(/#/g, '%23')
}

function valueOf(token: string, { sections, day, slug, title, fileName }: AddressParts): string | undefined {
  const titlePart = pathPart(title)
  const slugPart = slug === undefined ? undefined : pathPart(slug)
  const name = pathPart(fileName)
  const [year, month, date] = day?.split('-') ?? []
  switch (token) {
    case 'section':
      return sections[0] ?? ''
    case 'sections':
      return sections.join('/')
    case 'year':
      return year
    case 'month':
      return month
    case 'day':
      return date
    case 'monthname':
      return day === undefined ? '' : monthOf(day).toLowerCase()
    case 'weekday':
      return day === undefined ? '' : String(new Date(`${day}T00:00:00Z`).getUTCDay())
    case 'weekdayname':
      return day === undefined ? '' : weekdayOf(day).toLowerCase()
    case 'yearday':
      return day === undefined ? '' : String(daysBetween(`${day.slice(0, 4)}-01-01`, day) + 1)
    case 'title':
      return titlePart || name
    case 'slug':
      return slugPart || titlePart || name
    case 'slugorfilename':
    case 'slugorcontentbasename':
      return slugPart || name
    case 'filename':
    case 'contentbasename':
      return name
    default:
      return undefined
  }
}
