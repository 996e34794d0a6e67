import { addressedPosts, comparePublished } from './post-addresses.ts'
import type { Rule } from './rule.ts'

/** Each part of a series is one post; of several, the one that readers have known for longer keeps its place. */
export const duplicatePart: Rule = (sources, report, now) => {
  const inSeries = addressedPosts(sources, now).filter(({ post }) => post.data.series !== undefined)
  for (const posts of Map.groupBy(inSeries, ({ post: { data } }) => `${data.series?.id} ${data.series?.part}`).values()) {
    const [first, ...others] = posts.sort(comparePublished)
    for (const { post } of others) {
      report(post, ['series', 'part'], {
        code: 'duplicate-part',
        message: `Part ${post.data.series?.part} of the series "${post.data.series?.id}" is already ${first?.post.file ?? 'another post'}.`,
        fix: 'Give each post of a series a part of its own.',
      })
    }
  }
}
