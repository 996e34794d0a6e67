import type { StageCount } from '../model/tally.ts'
import type { Stage } from '../model/stage.ts'

/** A picture for those who link to a page. */
export interface Picture {
  /** Path of the page that it stands for, bare. */
  page: string
  /** What is on it, in words. */
  alt: string
  face: Face
}

/** What a picture shows, as plain data: two faces that are equal are one picture. */
export interface Face {
  /** The site, in the line above everything. */
  masthead: { title: string; project: string }
  /** What kind of thing it is and whose; drawn with dots between. */
  kicker: string[]
  title: string
  /** A `title` of several lines; a `plate` is a name of few letters, a `version` a number with its name beside it. */
  size: 'title' | 'plate' | 'version'
  /** Stands for a title in a script that cannot be drawn. */
  plainTitle: string
  /** Who and when, or the rest of a name. */
  under?: string | undefined
  /** What explains a name, after it. */
  aside?: string | undefined
  /** Where the thing stands, with the sign of the stage, in place of `under`. */
  standing?: StageMark | undefined
  band: Band
}

/** A stage and what is said of it. */
export interface StageMark {
  stage: Stage
  words: string
}

/** The strip of water at the foot: a way through releases, numbers, or a sentence. */
export type Band = VoyageBand | CountsBand | WordsBand

export interface VoyageBand {
  kind: 'voyage'
  heading: string
  standing?: StageMark | undefined
  stops: Stop[]
}

/** One release of the way, or a run of quiet ones. */
export interface Stop {
  label: string
  /** Stage whose track comes in from the left. */
  enters?: Stage | undefined
  /** Stage whose track goes on to the right. */
  leaves?: Stage | undefined
  /** Stage whose sign stands here. */
  sign?: Stage | undefined
  /** Not out yet. */
  upcoming: boolean
  /** What stands here is only aimed at, whether the release is out or not. */
  aimed: boolean
  /** The release that the post is about, or the run that it is one of. */
  here: boolean
}

export interface CountsBand {
  kind: 'counts'
  heading: string
  counts: (StageCount & { label: string })[]
}

export interface WordsBand {
  kind: 'words'
  words: string
  /** Stand for words in a script that cannot be drawn. */
  plain?: string | undefined
}
