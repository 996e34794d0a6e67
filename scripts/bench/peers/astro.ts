import { join } from 'node:path'
import type { MadePost } from '../corpus.ts'
import { measure } from '../measure.ts'
import { setAside } from '../set-aside.ts'
import type { Tool } from '../tool.ts'
import { astroFiles } from './astro-files.ts'
import { againOf } from './change.ts'
import { checkOutput } from './check-output.ts'
import { installPackages } from './install.ts'
import { memoryFor } from './memory.ts'
import { inTurn, pagefindOn } from './pagefind.ts'
import { postFile, tagsOf } from './peer-posts.ts'
import { writeFiles } from './site-files.ts'

const dependencies = { astro: '7.3.4', '@astrojs/mdx': '8.0.2' }

/** Astro and MDX, the versions that Almanac stands on, with nothing around posts but what a blog needs, and Pagefind. */
export const astro: Tool = {
  name: 'astro',
  describe: `Astro ${dependencies.astro} + MDX ${dependencies['@astrojs/mdx']}: a bare blog with tags, Shiki, Pagefind`,
  prepare(dir, { posts }) {
    const missing = installPackages('astro', { type: 'module', dependencies }, dir)
    if (missing !== undefined) return Promise.resolve({ missing })
    writeFiles(dir, astroFiles)
    const fileOf = ({ id, extension }: MadePost): string => `posts/${id}.${extension}`
    writeFiles(dir, Object.fromEntries(posts.map((post) => [fileOf(post), sourceOf(post)])))
    const outputDir = join(dir, 'dist')
    return Promise.resolve({
      outputDir,
      clear: () => setAside(dir, 'dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'),
      ...againOf(posts, (post) => join(dir, fileOf(post))),
      async build() {
        const command = [process.execPath, join(dir, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent']
        const built = await inTurn(await measure(command, dir, memoryFor(posts.length)), () => pagefindOn(outputDir, dir))
        checkOutput('Astro', outputDir, posts, {
          post: ({ id }) => `posts/${id}/index.html`,
          tags: (post) => [...tagsOf(post), post.author].map((tag) => `tags/${tag}/index.html`),
          highlighted: /<span style="color:#/,
          search: 'pagefind',
        })
        return built
      },
    })
  },
}

function sourceOf(post: MadePost): string {
  const { title, date, summary, author, body } = post
  return postFile({ title, description: summary, date, tags: [...tagsOf(post), author] }, body)
}
