import { nearest } from '../model/ids.ts'
import type { Json } from '../model/body.ts'
import type { Place } from '../model/problem.ts'
import { findBadCharacter, findForbidden, withoutRepeats, type WrittenAttribute } from './attributes.ts'
import type { Finding, Tell } from './finding.ts'
import { findComponent, registry, type AttributeRule, type ComponentName, type ComponentRule } from './registry.ts'
import { smarten } from './smart-punctuation.ts'
import { readPictureAddress } from './urls.ts'

/** What components are called elsewhere that do the same. */
const namesElsewhere = new Map<string, ComponentName>([
  ['TabItem', 'Tab'],
  ['Callout', 'Note'],
  ['Admonition', 'Note'],
  ['Aside', 'Note'],
  ['Accordion', 'Details'],
])

/** The rule of a component; an unknown one is told, and read by the rule of the one that is certainly meant. */
export function readComponentName(name: string, place: Place, tell: Tell): ComponentRule | undefined {
  const rule = findComponent(name)
  if (rule !== undefined) return rule
  const meant = namesElsewhere.get(name)
  const guess = meant ?? nearest(name, Object.keys(registry))
  tell(place, {
    code: 'unknown-component',
    message: `There is no component ${name}.`,
    fix: guess === undefined ? `Use one of ${Object.keys(registry).join(', ')}.` : `Did you mean ${guess}?`,
  })
  return meant === undefined ? undefined : findComponent(meant)
}

/** The properties of a component from its attributes; what is unknown, missing or of another type is told. */
export function readProps(
  name: string,
  rule: ComponentRule,
  place: Place,
  given: readonly WrittenAttribute[],
  tell: Tell,
): Record<string, Json> {
  const props: Record<string, Json> = {}
  const attributes = withoutRepeats(given, tell)
  for (const attribute of attributes) {
    const known = Object.hasOwn(rule.attributes, attribute.name) ? rule.attributes[attribute.name] : undefined
    const forbidden = findForbidden(attribute.name)
    if (forbidden !== undefined) tell(attribute, forbidden)
    else if (known === undefined) tell(attribute, unknownAttribute(name, attribute.name, Object.keys(rule.attributes)))
    else if (attribute.value !== undefined) {
      const read = readValue(attribute, known, attribute.value)
      if ('finding' in read) tell(attribute, read.finding)
      else props[attribute.name] = read.value
    }
  }
  for (const [wanted, attributeRule] of Object.entries(rule.attributes)) {
    const [other, value] = attributeRule.onlyFor ?? []
    const isWanted = other === undefined ? attributeRule.required === true : props[other] === value
    const written = attributes.find((attribute) => attribute.name === wanted)
    // Where the other is wrong, that is told, and it may be meant so.
    const isOtherWrong = props[other ?? ''] === undefined && attributes.some((attribute) => attribute.name === other)
    if (written !== undefined && other !== undefined && !isWanted && !isOtherWrong) tell(written, needless(wanted, `${other}="${value}"`))
    if (!isWanted || written !== undefined) continue
    if (wanted === 'alt') tell(place, imageWithoutAlt)
    else {
      tell(place, {
        code: 'missing-attribute',
        message: `<${name}${other === undefined ? '' : ` ${other}="${value}"`}> needs the attribute ${wanted}.`,
        fix: `Add ${wayToWrite(wanted, attributeRule)}.`,
      })
    }
  }
  return props
}

function needless(name: string, companion: string): Finding {
  return {
    code: 'unknown-attribute',
    message: `${name} says nothing without ${companion}.`,
    fix: `Add ${companion}, or delete ${name}.`,
  }
}

/** What is told about a picture that says nothing to those who do not see it. */
export const imageWithoutAlt: Finding = {
  code: 'image-without-alt',
  message: 'The picture has no alternative text.',
  fix: 'Say in alt what the picture shows to someone who needs the fact.',
}

function unknownAttribute(component: string, name: string, known: readonly string[]): Finding {
  const guess = nearest(name, known)
  const all = known.length === 0 ? 'It has none.' : `It has ${known.join(', ')}.`
  return {
    code: 'unknown-attribute',
    message: `<${component}> has no attribute ${name}.`,
    fix: guess === undefined ? all : `Did you mean ${guess}?`,
  }
}

function readValue({ name, written }: WrittenAttribute, rule: AttributeRule, value: Json): { value: Json } | { finding: Finding } {
  const wanted = rule.type === 'enum' ? 'string' : rule.type
  if (typeof value !== wanted) return { finding: wrongType(name, rule, written) }
  if (typeof value === 'number' && !isInRange(value, rule)) return { finding: wrongValue(name, rule, String(value)) }
  if (typeof value !== 'string') return { value }
  const bad = findBadCharacter(value)
  if (bad !== undefined) return { finding: bad }
  if (name === 'alt' && value.trim() === '') return { finding: imageWithoutAlt }
  if (rule.image === true) {
    const picture = readPictureAddress(value)
    return 'src' in picture ? { value: picture.src } : picture
  }
  const isKnown = rule.values?.includes(value) ?? true
  const isShaped = rule.pattern?.test(value) ?? true
  const isEmpty = (rule.required === true || rule.text === true) && value.trim() === ''
  if (!isKnown || !isShaped || isEmpty) return { finding: wrongValue(name, rule, value) }
  return { value: rule.text === true ? smarten(value, '') : value }
}

function isInRange(value: number, { least = -Infinity, isWhole }: AttributeRule): boolean {
  return value >= least && (isWhole !== true || Number.isInteger(value))
}

function wrongType(name: string, rule: AttributeRule, written: string): Finding {
  const stands = written === name ? `${name} without a value` : written
  const type = { string: 'a text in quotes', enum: 'a text in quotes', number: 'a number in braces', boolean: 'true or false' }[rule.type]
  return { code: 'attribute-type', message: `${name} is ${type}, and here stands ${stands}.`, fix: `Write ${wayToWrite(name, rule)}.` }
}

/** How an attribute is written, for a fix. */
function wayToWrite(name: string, { type, hint, values }: AttributeRule): string {
  if (type === 'boolean') return `${name}={true} or ${name}={false}`
  if (values !== undefined) return `${name}="…" with one of ${values.join(', ')}`
  return hint ?? `${name}="…"`
}

function wrongValue(name: string, rule: AttributeRule, value: string): Finding {
  const guess = rule.values === undefined ? undefined : nearest(value, rule.values)
  const all =
    rule.values === undefined
      ? `Write ${rule.hint ?? 'a text that is not empty'}${rule.text === true && rule.required !== true ? `, or delete ${name}` : ''}.`
      : `Use one of ${rule.values.join(', ')}.`
  return {
    code: 'attribute-value',
    message: `"${value}" is no value for ${name}.`,
    fix: guess === undefined ? all : `Did you mean "${guess}"?`,
  }
}
