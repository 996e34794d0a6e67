import Details from '../mdx/Details.astro'
import FeatureList from '../mdx/FeatureList.astro'
import FeatureState from '../mdx/FeatureState.astro'
import FeatureTimeline from '../mdx/FeatureTimeline.astro'
import Figure from '../mdx/Figure.astro'
import LongestWaits from '../mdx/LongestWaits.astro'
import Note from '../mdx/Note.astro'
import Quote from '../mdx/Quote.astro'
import ReleaseStats from '../mdx/ReleaseStats.astro'
import Removals from '../mdx/Removals.astro'
import ShippingRecord from '../mdx/ShippingRecord.astro'
import SideNote from '../mdx/SideNote.astro'
import StageCount from '../mdx/StageCount.astro'
import StageDurations from '../mdx/StageDurations.astro'
import StageLength from '../mdx/StageLength.astro'
import Steps from '../mdx/Steps.astro'
import Tab from '../mdx/Tab.astro'
import Tabs from '../mdx/Tabs.astro'
import YouTube from '../mdx/YouTube.astro'
import type { ComponentName } from '../../markdown/registry.ts'

const components = {
  Details, FeatureList, FeatureState, FeatureTimeline, Figure, LongestWaits, Note, Quote, ReleaseStats, Removals, ShippingRecord, SideNote,
  StageCount, StageDurations, StageLength, Steps, Tab, Tabs, YouTube,
} satisfies Record<Exclude<ComponentName, 'Table'>, unknown> // prettier-ignore

/** A component as the body draws it: with attributes that the guard has checked against the registry. */
export type BodyComponentView = (props: Record<string, unknown>) => unknown

/** The component that draws a name of the registry. Throws for any other: the guard lets none through. */
export function componentOf(name: string): BodyComponentView {
  if (!Object.hasOwn(components, name)) throw new Error(`No component draws <${name}>: add it to components/mdx/ and to this list.`)
  // The attributes of each were checked by the guard, which TypeScript cannot know.
  return components[name as keyof typeof components] as unknown as BodyComponentView
}
