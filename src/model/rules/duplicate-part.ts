import type { Rule } from './rule.ts'

/** Each part of a series is one post. */
export const duplicatePart: Rule = (sources, report) => {
  const inSeries = sources.posts.filter((post) => post.data.series !== undefined)
  for (const [first, ...others] of Map.groupBy(inSeries, ({ data: { series } }) => `${series?.id} ${series?.part}`).values()) {
    for (const other of others) {
      report(other, ['series', 'part'], {
        code: 'duplicate-part',
        message: `Part ${other.data.series?.part} of the series "${other.data.series?.id}" is already ${first?.file ?? 'another post'}.`,
        fix: 'Give each post of a series a part of its own.',
      })
    }
  }
}
