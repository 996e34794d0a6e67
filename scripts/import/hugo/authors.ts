import { plainLine } from './source-text.ts'

/** Somebody who wrote a post, as the post says it: a person, a team or a handle. */
export interface Author {
  name: string
  affiliation?: string
  /** A page of theirs. */
  link?: string
}

/** Who wrote a post. */
export interface Byline {
  authors: Author[]
  /** What was guessed, as a sentence each. */
  guesses: string[]
}

/**
 * Splits a byline: `[Name](address) (Affiliation), Name (One, Inc) and Name`. Separators are commas, semicolons, `and` and `&`
 * outside of brackets; where an affiliation ends and more follows, the next author begins.
 */
export function parseByline(text: string): Byline {
  const guesses: string[] = []
  const authors: Author[] = []
  for (const part of partsOf(text)) {
    const author = authorOf(part)
    const before = authors.at(-1)
    if (author === undefined) continue
    if (before !== undefined && isCompanyEnding(author.name)) {
      before.affiliation = before.affiliation === undefined ? author.name : `${before.affiliation}, ${author.name}`
    } else if (before !== undefined && author.link === undefined && isPosition(author.name)) {
      before.affiliation = [before.affiliation, author.name, author.affiliation].filter((word) => word !== undefined).join(', ')
      guesses.push(`"${author.name}" was taken for what ${before.name} does.`)
    } else authors.push(author)
  }
  return { authors, guesses }
}

/** The pieces of a byline that each name one author. */
function partsOf(text: string): string[] {
  const plain = plainLine(
    text
      .replace(/<!--[^]*?-->/g, ' ')
      .replace(/<br\s*\/?>/gi, ', ')
      .replace(/\n(?=\s*\S)/g, '\n '),
  ).replace(/^(?:(?:written\s+)?by|authors?:?|作者[:：]?|\*\*(?:authors?|作者)[:：]?\*\*[:：]?)\s+/i, '')
  const parts: string[] = []
  let part = ''
  let depth = 0
  const finish = () => {
    parts.push(part)
    part = ''
  }
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at] ?? ''
    if ('([（'.includes(character)) depth += 1
    if (')]）'.includes(character)) depth = Math.max(0, depth - 1)
    const joint = depth === 0 ? jointAt(plain, at) : 0
    if (joint > 0) {
      finish()
      at += joint - 1
      continue
    }
    // `Name (One) Name (Two)`: behind an affiliation there is only the next name.
    if (depth === 0 && part.trimEnd().endsWith(')') && /[\p{L}[@]/u.test(character) && /\s$/.test(part) && !/\]\([^()]*\)\s*$/.test(part))
      finish()
    part += character
  }
  finish()
  return parts.map((one) => one.trim()).filter((one) => one !== '')
}

/** Length of the separator at a place; 0 when there is none. */
function jointAt(text: string, at: number): number {
  if (/[,;，；、]/.test(text[at] ?? '')) return 1
  return /^(?:\s+(?:and|&|\+|und|et(?! al\b)|和|及|与|與)\s+|\s+\/\s+|\s+\|\s+)/i.exec(text.slice(at))?.[0].length ?? 0
}

function authorOf(part: string): Author | undefined {
  const text = part
    .replace(/^(?:and|&|和)\s+/i, '')
    .replace(/[*_`]{2,}|^[*_`]+|[*_`]+$/g, '')
    .trim()
  const link = /\[([^\]]+)\]\(\s*<?((?:[^\s()<>]|\([^\s()]*\))+)>?[^)]*\)/.exec(text)
  const bare = link === null ? text : text.replace(link[0], link[1] ?? '')
  const mail = /<[^<>\s]+@[^<>\s]+>/
  const brackets = /\s*[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）]?\s*\.?$/.exec(bare.replace(mail, '').trim())
  const whole = bare.replace(mail, '').trim()
  const name = withoutFullStop((brackets === null ? whole : whole.slice(0, brackets.index)).trim())
  const affiliation = (brackets?.[1] ?? '').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').trim()
  if (!/[\p{L}\p{N}]/u.test(name)) return undefined
  const address = webAddress(link?.[2])
  const handle = /^@([\w-]+)$/.exec(name)?.[1]
  return {
    name: handle ?? name,
    ...(affiliation === '' || affiliation.toLowerCase() === name.toLowerCase() ? {} : { affiliation }),
    ...(address === undefined ? {} : { link: address }),
  }
}

function withoutFullStop(name: string): string {
  return /\b(?:Jr|Sr|\p{Lu})\.$/u.test(name) ? name : name.replace(/[.:]$/, '').trim()
}

/** A link that a person's page may show; others are left out. */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !/^https?:\/\/[^\s<>"]+$/i.test(address) || !URL.canParse(address)) return undefined
  return address
}

function isCompanyEnding(text: string): boolean {
  return /^(?:inc|ltd|llc|gmbh|co|corp|s\.?a|ag|plc|pty|limited)\.?$/i.test(text)
}

const positions =
  /\b(?:engineer|manager|director|vp|vice president|president|ceo|cto|cfo|coo|founder|co-founder|advocate|architect|evangelist|scientist|consultant|head of|member of technical staff|developer relations)\b/i

/** Words of a position rather than a name; a team is named as one. */
function isPosition(name: string): boolean {
  return positions.test(name) && !/\bteam$/i.test(name)
}
