/** Thousands of posts do not fit into what Node gives a program by itself: the environment that gives it more. */
export function memoryFor(posts: number): Record<string, string> {
  return posts > 2000 ? { NODE_OPTIONS: '--max-old-space-size=8192' } : {}
}
