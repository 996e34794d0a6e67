import { nearest } from '../model/ids.ts'
import type { Json } from '../model/body.ts'
import type { Place } from '../model/problem.ts'
import { characterFinding, unwantedCharacters } from './characters.ts'
import type { Finding, Tell } from './finding.ts'
import { commonAttributes, type SafeTag, type ValueKind } from './safe-list.ts'
import { findUnsafeLink } from './urls.ts'

/** An attribute as the author wrote it, character references resolved. */
export interface GivenAttribute extends Place {
  name: string
  /** `true` when the attribute has no value; undefined when a problem about the value has been told already. */
  value: Json | undefined
}

/** An attribute of a component, with what messages quote of it. */
export interface WrittenAttribute extends GivenAttribute {
  written: string
}

/** The attributes of an element that are on the safe list and have a good value; everything else is told. */
export function safeAttributes(name: string, tag: SafeTag, given: readonly GivenAttribute[], tell: Tell): [string, string][] {
  const known = { ...commonAttributes, ...tag.attributes }
  const safe: [string, string][] = []
  for (const attribute of withoutRepeats(given, tell)) {
    const finding = findForbidden(attribute.name)
    if (finding !== undefined) {
      tell(attribute, finding)
      continue
    }
    const kind = Object.hasOwn(known, attribute.name) ? known[attribute.name] : undefined
    if (kind === undefined) {
      tell(attribute, unknownAttribute(name, attribute.name, Object.keys(known)))
      continue
    }
    if (attribute.value === undefined) continue
    const value = typeof attribute.value === 'number' ? String(attribute.value) : attribute.value
    const wrong = findWrongValue(attribute.name, kind, value)
    if (wrong !== undefined) tell(attribute, wrong)
    else if (typeof value === 'string') safe.push([attribute.name, value])
  }
  return safe
}

/** What is told about an attribute that no element and no component may have. */
export function findForbidden(name: string): Finding | undefined {
  if (/^on./i.test(name)) {
    return { code: 'event-handler', message: `${name} would run code in the reader's browser.`, fix: 'Delete the attribute.' }
  }
  if (/^style$/i.test(name)) {
    return {
      code: 'style-attribute',
      message: 'How a post looks is for the site to say, not for a style attribute.',
      fix: 'Delete the attribute; a component may do what you need.',
    }
  }
  return undefined
}

/** The attributes without those whose name has come before; each of these is told. */
export function withoutRepeats<Attribute extends GivenAttribute>(given: readonly Attribute[], tell: Tell): Attribute[] {
  const seen = new Set<string>()
  return given.filter((attribute) => {
    const isNew = !seen.has(attribute.name)
    if (!isNew)
      tell(attribute, {
        code: 'duplicate-attribute',
        message: `The tag has the attribute ${attribute.name} twice.`,
        fix: 'Delete one of them.',
      })
    seen.add(attribute.name)
    return isNew
  })
}

/** What is told about a string that holds a character which a post may not hold, by way of a reference or an escape. */
export function findBadCharacter(text: string): Finding | undefined {
  const [first] = unwantedCharacters(text)
  return first === undefined || /[\t\n\r]/.test(first.character)
    ? undefined
    : characterFinding(first.character, 'Delete the character reference.')
}

function unknownAttribute(element: string, name: string, known: readonly string[]): Finding {
  const guess = nearest(name, known)
  return {
    code: 'html-attribute',
    message: `<${element}> may not have the attribute ${name} in a post.`,
    fix: guess === undefined ? 'Delete the attribute.' : `Did you mean ${guess}? If not, delete it.`,
  }
}

const forms: Record<Exclude<ValueKind, RegExp | 'url' | 'text' | 'image'>, [pattern: RegExp, hint: string]> = {
  id: [/^[\p{L}\p{N}_][\p{L}\p{N}._:-]*$/u, 'letters, digits, "-", "_" and "."'],
  span: [/^[1-9]\d{0,2}$/, 'a number from 1 to 999'],
  scope: [/^(?:col|row|colgroup|rowgroup)$/, 'col, row, colgroup or rowgroup'],
  integer: [/^-?\d{1,6}$/, 'a whole number'],
  language: [/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'a language tag, such as "de" or "pt-BR"'],
}

function findWrongValue(name: string, kind: ValueKind, value: Json): Finding | undefined {
  const wrong = (hint: string): Finding => ({
    code: 'attribute-value',
    message: `${name} has the value ${JSON.stringify(value)}, which it cannot take.`,
    fix: `Write ${hint}.`,
  })
  if (typeof value !== 'string') return wrong(`${name}="…"`)
  if (kind === 'url') return findUnsafeLink(value)
  const bad = findBadCharacter(value)
  if (bad !== undefined || kind === 'text' || kind === 'image') return bad
  if (kind instanceof RegExp) return kind.test(value) ? undefined : wrong('another value, or leave the attribute out')
  const [pattern, hint] = forms[kind]
  return pattern.test(value) ? undefined : wrong(hint)
}
