import { join } from 'node:path'
import type { MadePost } from '../corpus.ts'
import { measure } from '../measure.ts'
import { setAside } from '../set-aside.ts'
import type { Tool } from '../tool.ts'
import { checkOutput } from './check-output.ts'
import { eleventyFiles } from './eleventy-files.ts'
import { installPackages } from './install.ts'
import { inTurn, pagefindOn } from './pagefind.ts'
import { postFile, tagsOf, withFences } from './peer-posts.ts'
import { writeFiles } from './site-files.ts'

const dependencies = { '@11ty/eleventy': '2.0.1', '@11ty/eleventy-plugin-syntaxhighlight': '5.0.2' }

/** Eleventy 2 with its plugin for listings, and Pagefind on what it made. It keeps nothing from one build to the next. */
export const eleventy: Tool = {
  name: 'eleventy',
  describe: `Eleventy ${dependencies['@11ty/eleventy']}: its blog starter's shape, plugin-syntaxhighlight ${dependencies['@11ty/eleventy-plugin-syntaxhighlight']}, Pagefind`,
  prepare(dir, { posts }) {
    const missing = installPackages('eleventy', { dependencies }, dir)
    if (missing !== undefined) return Promise.resolve({ missing })
    writeFiles(dir, eleventyFiles)
    writeFiles(dir, Object.fromEntries(posts.map((post) => [`posts/${post.id}.md`, sourceOf(post)])))
    const outputDir = join(dir, '_site')
    return Promise.resolve({
      outputDir,
      clear: () => setAside(dir, '_site'),
      async build() {
        const command = [process.execPath, join(dir, 'node_modules/@11ty/eleventy/cmd.js'), '--quiet']
        const built = await inTurn(await measure(command, dir, { NODE_ENV: 'production' }), () => pagefindOn(outputDir, dir))
        checkOutput('Eleventy', outputDir, posts, {
          post: ({ id }) => `posts/${id}/index.html`,
          tags: (post) => [...tagsOf(post), post.author].map((tag) => `tags/${tag}/index.html`),
          highlighted: /<span class="token /,
          search: 'pagefind',
        })
        return built
      },
    })
  },
}

/** The same body; Eleventy tells marked lines within a fence's language, has no titles of listings, and reads `.md`. */
function sourceOf(post: MadePost): string {
  const { title, date, summary, author, body } = post
  return postFile(
    { title, date, description: summary, tags: [...tagsOf(post), author] },
    withFences(body, (language, _, marked) => `\`\`\`${language}/${marked}`),
  )
}
