import { join } from 'node:path'
import type { MadePost } from '../corpus.ts'
import { measure } from '../measure.ts'
import { setAside } from '../set-aside.ts'
import type { Tool } from '../tool.ts'
import { againOf } from './change.ts'
import { checkOutput } from './check-output.ts'
import { installPackages } from './install.ts'
import { memoryFor } from './memory.ts'
import { postFile, tagsOf } from './peer-posts.ts'
import { writeFiles } from './site-files.ts'
import { starlightFiles } from './starlight-files.ts'

const dependencies = { astro: '7.3.4', '@astrojs/starlight': '0.42.4', 'starlight-blog': '0.30.0', pagefind: '1.5.2' }

/** Starlight with starlight-blog; it runs Pagefind itself, in the version that Almanac uses. */
export const starlight: Tool = {
  name: 'starlight',
  describe: `Starlight ${dependencies['@astrojs/starlight']} + starlight-blog ${dependencies['starlight-blog']} on Astro ${dependencies.astro}: tags, authors, Expressive Code, its own Pagefind`,
  prepare(dir, { posts }) {
    const missing = installPackages('starlight', { type: 'module', dependencies, overrides: { pagefind: dependencies.pagefind } }, dir)
    if (missing !== undefined) return Promise.resolve({ missing })
    writeFiles(dir, starlightFiles([...new Set(posts.map(({ author }) => author))].toSorted()))
    const fileOf = ({ id, extension }: MadePost): string => `src/content/docs/posts/${id}.${extension}`
    writeFiles(dir, Object.fromEntries(posts.map((post) => [fileOf(post), sourceOf(post)])))
    const outputDir = join(dir, 'dist')
    return Promise.resolve({
      outputDir,
      clear: () => setAside(dir, 'dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'),
      ...againOf(posts, (post) => join(dir, fileOf(post))),
      async build() {
        const built = await measure(
          [process.execPath, join(dir, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
          dir,
          memoryFor(posts.length),
        )
        checkOutput('Starlight', outputDir, posts, {
          post: ({ id }) => `posts/${id}/index.html`,
          tags: (post) => [...tagsOf(post).map((tag) => `posts/tags/${tag}/index.html`), `posts/authors/${post.author}/index.html`],
          highlighted: /class="ec-line/,
          search: 'pagefind',
        })
        return built
      },
    })
  },
}

/** The same body; Expressive Code reads a listing's title and marked lines as they are. */
function sourceOf(post: MadePost): string {
  const { title, date, summary, author, body } = post
  const head = postFile({ title, description: summary, excerpt: summary, authors: [author], tags: tagsOf(post) }, body)
  return head.replace('\n', `\ndate: ${date}\n`) // a date of YAML, which a quoted one is not
}
