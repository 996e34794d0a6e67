import { type Found, type ImportReport, type PostReport, things } from './report.ts'

/** The report for people, as Markdown: what to do next, then the posts in order of need. */
export function reportMarkdown(report: ImportReport): string {
  const { totals, posts } = report
  const needy = posts.filter(({ need }) => need >= 10)
  const others = posts.filter(({ need }) => need < 10)
  const lines = [
    `# Import of ${code(report.from)}`,
    '',
    sentence(report),
    '',
    ...section(
      'What to do next',
      report.next.map((step, index) => `${index + 1}. ${step}`),
    ),
    ...section(
      'Files that cannot be read',
      report.unread.map(({ source, line, reason }) => `- ${code(`${source}:${line}`)} ${text(reason)}`),
    ),
    ...section(
      'Left out',
      report.leftOut.map(({ source, reason }) => `- ${code(source)} ${text(reason)}`),
    ),
    ...section(
      'People to look at',
      report.doubts.map((doubt) => `- ${text(doubt)}`),
    ),
    ...(needy.length === 0 ? [] : [`## Posts to look at: ${needy.length}`, '', ...needy.flatMap(postLines)]),
    ...(others.length === 0 ? [] : [`## The other posts: ${others.length}`, '', ...others.flatMap(postLines)]),
    `Evidence counts from 0 to 1 by its kind; ${report.confidence} and more is ${report.applied ? 'written' : 'what `--apply` would write'}. ${things(totals.images, 'picture')} copied.`,
  ]
  return `${lines.join('\n')}\n`
}

/** What became of the posts, in one sentence. */
export function sentence({ totals, dryRun, unread }: ImportReport): string {
  const parts = [
    `${totals.new} new`,
    `${totals.changed} changed`,
    `${totals.same} as they were`,
    ...(totals.edited === 0 ? [] : [`${totals.edited} left alone because somebody edited them`]),
    ...(totals.deleted === 0 ? [] : [`${totals.deleted} left out because somebody deleted them`]),
    ...(totals.taken === 0 ? [] : [`${totals.taken} left out because another file is in their place`]),
    ...(totals.failed + unread.length === 0 ? [] : [`${totals.failed + unread.length} not imported`]),
  ]
  return `${dryRun ? 'Would be: ' : ''}${things(totals.posts + unread.length, 'post')}: ${parts.join(', ')}.`
}

function postLines(post: PostReport): string[] {
  const state = {
    new: '',
    changed: ' (changed)',
    same: ' (as it was)',
    edited: ' (edited by hand, left alone)',
    deleted: ' (deleted by hand, left out)',
    taken: ' (its place is taken)',
    failed: ' (not imported)',
  }[post.status]
  return [
    `### ${text(post.title)}${state}`,
    '',
    `- ${code(post.source)}${post.file === undefined ? '' : ` → ${code(post.file)}`} at ${code(post.url)}`,
    ...(post.reason === undefined ? [] : [`- **Why not:** ${text(post.reason)}`]),
    ...post.remarks.map(
      ({ weight, line, message }) => `- ${{ look: '**Look:** ', guess: 'Guess: ', info: '' }[weight]}line ${line}: ${text(message)}`,
    ),
    ...found('Kind', [post.kind]),
    ...found('Release', post.release === undefined ? [] : [post.release]),
    ...found('Features', post.features),
    ...found('Groups', post.sigs),
    ...(post.sections.length === 0
      ? []
      : [`- Sections of their own: ${post.sections.map(({ feature, line }) => `${feature} (line ${line})`).join(', ')}`]),
    ...(post.outsideLinks.length === 0 ? [] : [`- ${things(post.outsideLinks.length, 'link')} to other pages of the old site`]),
    '',
  ]
}

function found(label: string, items: readonly Found[]): string[] {
  return items.flatMap(({ value, confidence, applied, evidence }) => {
    const [first] = evidence
    const why = first === undefined ? 'nothing says more' : `${first.line === 1 ? '' : `line ${first.line} `}${text(first.why)}`
    return [
      `- ${label === 'Features' ? 'Feature' : label === 'Groups' ? 'Group' : label} ${code(value)} ${confidence.toFixed(2)}${applied ? '' : ' (not written)'}: ${why}`,
    ]
  })
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, '']
}

/** Text of strangers: nothing in it may become Markdown or break a line. */
function text(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
}

function code(value: string): string {
  return `\`${value.replace(/`/g, "'")}\``
}
