import type { Post } from './post.ts'
import { postKinds, type PostKind } from './schemas/post.ts'

/** Posts on one page of the list of all. */
export const postsOnPage = 60

/** The posts of one year, in the order in which they were given. */
export interface YearOfPosts {
  year: string
  posts: Post[]
}

/** Posts by year, in the order in which their years first come. */
export function byYear(posts: Iterable<Post>): YearOfPosts[] {
  return [...Map.groupBy(posts, yearOf)].map(([year, some]) => ({ year, posts: some }))
}

/** Number of posts of each kind, in the order of the schema; kinds without posts are left out. */
export function kindCounts(posts: Iterable<Post>): { kind: PostKind; count: number }[] {
  const groups = Map.groupBy(posts, ({ kind }) => kind)
  return postKinds.flatMap((kind) => {
    const count = groups.get(kind)?.length ?? 0
    return count === 0 ? [] : [{ kind, count }]
  })
}

/** Number of posts of each year, newest first; years without posts are left out. */
export function yearCounts(posts: Iterable<Post>): { year: string; count: number }[] {
  return [...Map.groupBy(posts, yearOf)]
    .map(([year, some]) => ({ year, count: some.length }))
    .sort((a, b) => Number(b.year) - Number(a.year))
}

/** Items in pages of at most `size`; at least one page, which may be empty. */
export function pagesOf<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: count }, (_, page) => items.slice(page * size, (page + 1) * size))
}

function yearOf({ date }: Post): string {
  return date.slice(0, 4)
}
