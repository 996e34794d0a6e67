import { compareText } from '../../../../src/model/problem.ts'
import type { BlogAndContent } from '../blog-import.ts'
import type { ImportPlan } from '../import-plan.ts'
import type { ImportedPost } from '../imported-post.ts'
import type { Remark } from '../remarks.ts'
import type { Belief } from '../taxonomy/evidence.ts'

/** What an import tells: for programs as it stands, for people as Markdown. */
export interface ImportReport {
  from: string
  content: string
  /** Whether nothing was written. */
  dryRun: boolean
  applied: boolean
  /** How sure what is applied must be. */
  confidence: number
  siteBase: string
  totals: Totals
  /** What a maintainer does next, the most needed first. */
  next: string[]
  /** In order of need. */
  posts: PostReport[]
  /** Files that could not be read as posts. */
  unread: { source: string; line: number; reason: string }[]
  /** Texts in other notations, and links to other places. */
  leftOut: { source: string; reason: string }[]
  /** People who got a file. */
  people: string[]
  doubts: string[]
}

export interface Totals {
  posts: number
  new: number
  changed: number
  same: number
  edited: number
  deleted: number
  taken: number
  failed: number
  images: number
  outsideLinks: number
  /** Posts with at least one sure group, feature, release. */
  withGroup: number
  withFeature: number
  withRelease: number
}

export interface PostReport {
  source: string
  status: ImportedPost['status']
  /** Why it is not imported. */
  reason?: string
  file?: string
  id: string
  url: string
  title: string
  date?: string
  draft: boolean
  authors: string[]
  /** How much it needs a person: 0 for nothing at all. */
  need: number
  remarks: Remark[]
  images: string[]
  /** Pictures that lie in none of the folders. */
  missingImages: string[]
  outsideLinks: string[]
  kind: Found
  release?: Found
  features: Found[]
  sigs: Found[]
  /** Sections that tell of a feature. */
  sections: { feature: string; line: number; anchor?: string }[]
}

/** Something that was found out, with what speaks for it. */
export interface Found {
  value: string
  confidence: number
  /** Whether it stands in the post now. */
  applied: boolean
  evidence: { line: number; why: string }[]
}

/** The report of an import. */
export function reportOf(blog: BlogAndContent, plan: ImportPlan, dryRun: boolean): ImportReport {
  const { options, folder, unread, siteBase } = blog
  const posts = plan.posts.map(postReport).sort((a, b) => b.need - a.need || compareText(a.source, b.source))
  const totals = totalsOf(plan, posts, options.confidence)
  const report = {
    from: options.from,
    content: options.content,
    dryRun,
    applied: options.apply,
    confidence: options.confidence,
    siteBase,
    totals,
    posts,
    unread,
    leftOut: folder.leftOut,
    people: plan.people.map(({ id }) => id),
    doubts: plan.doubts,
  }
  return { ...report, next: nextSteps(report, blog) }
}

function postReport({ post, name, status, reason, file, taxonomy, converted, applied }: ImportedPost): PostReport {
  const remarks = [...post.remarks.all, ...(converted === undefined ? [] : bodyRemarks(converted))]
  const shown = <Value extends string>(belief: Belief<Value>, isApplied: boolean): Found => ({ ...belief, applied: isApplied })
  const anchors = applied.sections
  return {
    source: post.source,
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(file === undefined ? {} : { file }),
    id: name.id,
    url: name.url,
    title: post.title,
    ...(post.date === undefined ? {} : { date: post.date }),
    draft: post.isDraft,
    authors: post.authors.map(({ name: author }) => author),
    need: needOf(status, remarks),
    remarks: remarks.sort((a, b) => order[a.weight] - order[b.weight] || a.line - b.line || compareText(a.code, b.code)),
    images: converted === undefined ? [] : [...converted.images.values()],
    missingImages: converted?.missing ?? [],
    outsideLinks: converted?.outside ?? [],
    kind: shown(taxonomy.kind, true),
    ...(taxonomy.release === undefined ? {} : { release: shown(taxonomy.release, applied.release === taxonomy.release.value) }),
    features: taxonomy.features.map((belief) => shown(belief, applied.features.includes(belief.value))),
    sigs: taxonomy.groups.map((belief) => shown(belief, applied.sigs.includes(belief.value))),
    sections: taxonomy.sections.map(({ feature, line }) => ({
      feature,
      line,
      ...(Object.hasOwn(anchors, feature) ? { anchor: anchors[feature] ?? '' } : {}),
    })),
  }
}

const order = { look: 0, guess: 1, info: 2 } as const

function bodyRemarks({ body, refused, withoutAnchor }: NonNullable<ImportedPost['converted']>): Remark[] {
  return [
    ...body.notes.map(({ weight, kind, message, line }) => ({ weight, code: kind, message, line })),
    ...withoutAnchor.map((url): Remark => ({
      weight: 'guess',
      code: 'lost-anchor',
      message: `nothing has the anchor of the link ${url}; it leads to the top of the page`,
      line: 1,
    })),
    ...refused.map(({ src, reason }): Remark => ({
      weight: 'look',
      code: 'image-refused',
      message: `its picture ${src} ${reason}: it became a link`,
      line: 1,
    })),
  ]
}

function needOf(status: ImportedPost['status'], remarks: readonly Remark[]): number {
  const ofStatus = { failed: 1000, taken: 500, edited: 200, deleted: 100, new: 0, changed: 0, same: 0 }[status]
  const ofRemarks = remarks.reduce((sum, { weight }) => sum + { look: 10, guess: 1, info: 0 }[weight], 0)
  return ofStatus + Math.min(99, ofRemarks)
}

function totalsOf(plan: ImportPlan, posts: readonly PostReport[], confidence: number): Totals {
  const count = (status: ImportedPost['status']) => posts.filter((post) => post.status === status).length
  const isSure = ({ confidence: sureness }: Found): boolean => sureness >= confidence
  return {
    posts: posts.length,
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    edited: count('edited'),
    deleted: count('deleted'),
    taken: count('taken'),
    failed: count('failed'),
    images: plan.posts.reduce((sum, { converted }) => sum + (converted?.images.size ?? 0), 0),
    outsideLinks: posts.reduce((sum, { outsideLinks }) => sum + outsideLinks.length, 0),
    withGroup: posts.filter(({ sigs }) => sigs.some(isSure)).length,
    withFeature: posts.filter(({ features }) => features.some(isSure)).length,
    withRelease: posts.filter(({ release }) => release !== undefined && isSure(release)).length,
  }
}

function nextSteps(report: Omit<ImportReport, 'next'>, blog: BlogAndContent): string[] {
  const { totals, posts, unread, doubts } = report
  const { site } = blog.content
  const lacking = posts.filter(({ missingImages }) => missingImages.length > 0).length
  const steps: (string | false)[] = [
    unread.length > 0 && `Mend ${things(unread.length, 'file')} that cannot be read (below), and import again.`,
    totals.failed > 0 && `Read why ${things(totals.failed, 'post')} could not be imported (below); the others do not depend on them.`,
    lacking > 0 &&
      `Name the folder from which the old site served its pictures with --resources DIR: ${things(lacking, 'post')} ${lacking === 1 ? 'names' : 'name'} pictures that are in no folder.`,
    blog.siteBaseIsGuessed &&
      totals.outsideLinks > 0 &&
      `Say with --site-base URL where the pages of the old site are that are not imported: ${things(totals.outsideLinks, 'link')} ${totals.outsideLinks === 1 ? 'leads' : 'lead'} to ${report.siteBase}, which is a guess.`,
    blog.siteText !== undefined && 'Complete the site.yaml that was written: its project, title and url are guesses.',
    totals.taken > 0 && `Decide about ${things(totals.taken, 'post')} whose place in the content somebody else has (below).`,
    !report.applied &&
      totals.withGroup + totals.withFeature + totals.withRelease > 0 &&
      `Import again with --apply to write what was found: a release for ${totals.withRelease}, features for ${totals.withFeature}, a ${site.group.singular} for ${totals.withGroup} of ${totals.posts} posts, each with its evidence below.`,
    doubts.length > 0 && `See whether ${things(doubts.length, 'pair')} of people are one (below).`,
    report.dryRun && 'Run the same command without --dry-run to write the posts.',
    !report.dryRun &&
      totals.new + totals.changed > 0 &&
      'Run `npm run check`, look at the posts that come first below, and commit the content with posts/imported.json.',
  ]
  return steps.filter((step) => step !== false)
}

export function things(count: number, one: string): string {
  return count === 1 ? `one ${one}` : `${count} ${one}s`
}
