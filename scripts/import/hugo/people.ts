import { createHash } from 'node:crypto'
import { findIdIn, plainLetters } from '../../../src/model/ids.ts'
import { compareText } from '../../../src/model/problem.ts'
import type { ContentFile } from '../content-folder.ts'
import { pairLines } from '../yaml-text.ts'
import type { Author } from './authors.ts'

/** People of the content and of the posts, each once. */
export interface People {
  /** Id of an author, for the front matter of a post. */
  idOf: (author: Author) => string
  /** The text of a person's file; undefined for people whom the content has already. */
  textOf: (id: string) => string | undefined
  /** Names of people who may be one and are kept apart, or the other way round. */
  doubts: string[]
}

interface Person {
  id: string
  name: string
  isKnown: boolean
  affiliation?: string | undefined
  link?: string | undefined
}

/**
 * Merges authors with each other and with the people of the content: those with the same name (accents and case aside) or the
 * same page are one. `bylines` come oldest first: who changed their employer stands with the newest one. A person that the
 * content has keeps what their file says.
 */
export function joinPeople(bylines: readonly (readonly Author[])[], known: readonly ContentFile[]): People {
  const people: Person[] = known.map(({ id, data }) => ({
    id,
    name: typeof data['name'] === 'string' ? data['name'] : id,
    link: linkOfPerson(data['links']),
    isKnown: true,
  }))
  const byKey = new Map<string, Person>()
  const taken = new Set(people.map(({ id }) => id))
  const remember = (person: Person): void => {
    for (const key of keysOf(person)) if (!byKey.has(key)) byKey.set(key, person)
  }
  people.forEach(remember)
  const doubts: string[] = []
  for (const author of bylines.flat()) {
    const person = find(author, byKey)
    if (person === undefined) {
      const fresh = { id: freeId(author, taken), name: author.name, affiliation: author.affiliation, link: author.link, isKnown: false }
      taken.add(fresh.id)
      people.push(fresh)
      remember(fresh)
    } else {
      if (nameKey(person.name) !== nameKey(author.name)) {
        doubts.push(`"${author.name}" and "${person.name}" have the same page and are taken for one person (people/${person.id}.yaml).`)
      }
      if (person.isKnown) continue
      person.affiliation = author.affiliation ?? person.affiliation
      person.link ??= author.link
      remember(person)
    }
  }
  const byId = new Map(people.map((person) => [person.id, person]))
  return {
    idOf: (author) => find(author, byKey)?.id ?? freeId(author, new Set()),
    textOf: (id) => {
      const person = byId.get(id)
      return person === undefined || person.isKnown ? undefined : personText(person)
    },
    doubts: [...new Set(doubts)].sort(compareText),
  }
}

function find(author: Author, byKey: ReadonlyMap<string, Person>): Person | undefined {
  for (const key of keysOf(author)) {
    const person = byKey.get(key)
    if (person !== undefined) return person
  }
  return undefined
}

/** What tells a person from others: the name, and a page that is one person's own. */
function keysOf({ name, link }: { name: string; link?: string | undefined }): string[] {
  const account = link === undefined ? undefined : accountOf(link)
  return [`name ${nameKey(name)}`, ...(account === undefined ? [] : [`account ${account.site}/${account.name.toLowerCase()}`])]
}

function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const accountSites: Record<string, string> = { 'github.com': 'github', 'twitter.com': 'x', 'x.com': 'x', 'linkedin.com': 'linkedin' }

function accountOf(link: string): { site: string; name: string } | undefined {
  const { hostname, pathname } = new URL(link)
  const site = accountSites[hostname.replace(/^www\./, '')]
  const name = (site === 'linkedin' ? /^\/in\/([^/]+)\/?$/ : /^\/@?([^/]+)\/?$/).exec(pathname)?.[1]
  return site === undefined || name === undefined ? undefined : { site, name }
}

function linkOfPerson(links: unknown): string | undefined {
  if (links === null || typeof links !== 'object') return undefined
  const addresses = Object.values(links).filter((link) => typeof link === 'string' && URL.canParse(link))
  return addresses.find((link) => accountOf(link) !== undefined)
}

function personText({ name, affiliation, link }: Person): string {
  const lines = [
    ...pairLines('name', name),
    ...pairLines('affiliation', affiliation),
    ...(link === undefined ? [] : pairLines('links', { [accountOf(link)?.site ?? 'page']: link })),
  ]
  return `${lines.join('\n')}\n`
}

/** An id of the name that nobody has; a name without Latin letters takes that of its page, or a digest. */
function freeId({ name, link }: Author, taken: ReadonlySet<string>): string {
  const page = link === undefined ? undefined : accountOf(link)?.name
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8)
  const id = latinId(name) ?? latinId(page ?? '') ?? `author-${digest}`
  if (!taken.has(id)) return id
  for (let count = 2; ; count += 1) if (!taken.has(`${id}-${count}`)) return `${id}-${count}`
}

const longestId = 80

/** `jan-safranek` for a name in Latin letters; undefined for others. */
export function latinId(text: string): string | undefined {
  const plain = plainLetters(text).replace(/[._]+/g, ' ')
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, '')
  const ascii = letters.replace(/[^a-z0-9]/g, '')
  if (ascii.length * 2 < letters.length) return undefined
  return findIdIn(findIdIn(plain)?.slice(0, longestId) ?? '')
}
