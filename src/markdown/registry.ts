import { lengthMeasures } from '../model/inline-figure.ts'

/** Which stays at a stage are meant: at which, up to which next one, of which group, begun in which releases. */
const stays = {
  stage: { type: 'string', required: true },
  next: { type: 'string' },
  sig: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const

/**
 * The components that a post may use, as data. The guard refuses everything that is not in this table, and the renderer
 * draws exactly what is in it, so that both always agree.
 */
export const registry = {
  Note: {
    place: 'flow',
    children: 'required',
    content: 'flow',
    attributes: {
      type: { type: 'enum', values: ['note', 'tip', 'warning', 'caution'] },
      title: { type: 'string', text: true },
    },
  },
  Figure: {
    place: 'flow',
    children: 'none',
    content: 'flow',
    attributes: {
      src: { type: 'string', required: true, image: true },
      alt: { type: 'string', required: true },
      caption: { type: 'string', text: true },
    },
  },
  Details: {
    place: 'flow',
    children: 'required',
    content: 'flow',
    attributes: { summary: { type: 'string', required: true, text: true } },
  },
  Tabs: { place: 'flow', children: 'required', content: 'tabs', attributes: {} },
  Tab: {
    place: 'flow',
    children: 'required',
    content: 'flow',
    within: 'Tabs',
    attributes: { label: { type: 'string', required: true, text: true } },
  },
  Steps: { place: 'flow', children: 'required', content: 'list', attributes: {} },
  Quote: {
    place: 'flow',
    children: 'required',
    content: 'flow',
    attributes: { author: { type: 'string', text: true } },
  },
  /** Drawn by the body itself: its caption goes into the table. The renderer never meets it. */
  Table: {
    place: 'flow',
    children: 'required',
    content: 'table',
    attributes: { caption: { type: 'string', required: true, text: true } },
  },
  YouTube: {
    place: 'flow',
    children: 'none',
    content: 'flow',
    attributes: {
      id: { type: 'string', required: true, pattern: /^[\w-]{11}$/, hint: 'the eleven characters after "v=" in its address' },
      title: { type: 'string', required: true },
      start: { type: 'number', least: 0, isWhole: true, hint: 'whole seconds, such as start={42}' },
    },
  },
  SideNote: { place: 'both', children: 'required', content: 'phrasing', attributes: {} },
  FeatureState: { place: 'both', children: 'none', content: 'phrasing', attributes: { feature: { type: 'string', required: true } } },
  FeatureTimeline: { place: 'flow', children: 'none', content: 'flow', attributes: { feature: { type: 'string', required: true } } },
  FeatureList: {
    place: 'flow',
    children: 'none',
    content: 'flow',
    attributes: {
      release: { type: 'string', required: true, hint: 'a release in quotes, such as release="1.33"' },
      sig: { type: 'string' },
      stage: { type: 'string' },
    },
  },
  ReleaseStats: {
    place: 'flow',
    children: 'none',
    content: 'flow',
    attributes: { release: { type: 'string', required: true, hint: 'a release in quotes, such as release="1.33"' } },
  },
  ShippingRecord: { place: 'flow', children: 'none', content: 'flow', attributes: { sig: { type: 'string', required: true } } },
  StageDurations: {
    place: 'flow',
    children: 'none',
    content: 'flow',
    attributes: {
      stage: { type: 'string', required: true },
      next: { type: 'string' },
      by: { type: 'enum', required: true, values: ['year', 'sig'] },
    },
  },
  LongestWaits: {
    place: 'flow',
    children: 'none',
    content: 'flow',
    attributes: {
      ...stays,
      still: { type: 'boolean' },
      count: { type: 'number', least: 1, isWhole: true, hint: 'how many are shown, such as count={10}' },
    },
  },
  Removals: {
    place: 'flow',
    children: 'none',
    content: 'flow',
    attributes: { from: { type: 'string' }, to: { type: 'string' }, sig: { type: 'string' } },
  },
  StageCount: {
    place: 'both',
    children: 'none',
    content: 'phrasing',
    attributes: {
      stage: { type: 'string', required: true },
      from: { type: 'string' },
      to: { type: 'string' },
      sig: { type: 'string' },
      without: { type: 'string' },
      still: { type: 'boolean' },
      as: { type: 'enum', values: ['figure', 'word', 'share'] },
    },
  },
  StageLength: {
    place: 'both',
    children: 'none',
    content: 'phrasing',
    attributes: {
      ...stays,
      feature: { type: 'string' },
      measure: { type: 'enum', values: lengthMeasures },
      years: { type: 'number', least: 0.1, onlyFor: ['measure', 'over'], hint: 'the years of measure="over", such as years={3}' },
    },
  },
} as const satisfies Record<string, ComponentRule>

export type ComponentName = keyof typeof registry

export interface ComponentRule {
  /** Where it may stand: between blocks, or (`both`) inside a sentence or a table cell too. */
  place: 'flow' | 'both'
  children: 'none' | 'required'
  /** What its children may be: blocks, text of one paragraph, `Tab`s alone, one ordered list, one table. */
  content: 'flow' | 'phrasing' | 'tabs' | 'list' | 'table'
  /** The component that it must stand in directly. */
  within?: string
  attributes: Record<string, AttributeRule>
}

export interface AttributeRule {
  type: 'string' | 'number' | 'boolean' | 'enum'
  required?: true
  /** The values of an `enum`. */
  values?: readonly string[]
  /** The least value of a number. */
  least?: number
  /** A number that counts something. */
  isWhole?: true
  /** Another attribute and the value of it that needs this one: neither says anything without the other. */
  onlyFor?: readonly [attribute: string, value: string]
  /** What a string must look like. */
  pattern?: RegExp
  /** What to write, for a fix. */
  hint?: string
  /** The address of a picture that lies beside the post. */
  image?: true
  /** Words that a reader sees: they count as text of the post and get its typographic quotes. */
  text?: true
}

/** The rule of a component, or undefined when there is no such component. */
export function findComponent(name: string): ComponentRule | undefined {
  return Object.hasOwn(registry, name) ? registry[name as ComponentName] : undefined // hasOwn has just checked the key
}
