import { join } from 'node:path'
import type { MadePost } from '../corpus.ts'
import { measure } from '../measure.ts'
import { setAside } from '../set-aside.ts'
import type { Tool } from '../tool.ts'
import { againOf } from './change.ts'
import { checkOutput } from './check-output.ts'
import { docusaurusFiles } from './docusaurus-files.ts'
import { installPackages } from './install.ts'
import { memoryFor } from './memory.ts'
import { postFile, tagsOf } from './peer-posts.ts'
import { writeFiles } from './site-files.ts'

const version = '3.10.2'
const search = '0.55.3'
const packages = {
  dependencies: {
    '@docusaurus/core': version, '@docusaurus/faster': version, '@docusaurus/preset-classic': version,
    '@easyops-cn/docusaurus-search-local': search, '@mdx-js/react': '3.1.1', react: '19.2.0', 'react-dom': '19.2.0',
  },
  // Search of another kind, which the preset needs to be installed and this site does not use; a later version asks for one that is not there.
  overrides: { '@docsearch/react': '4.6.3', '@docsearch/core': '4.6.3' },
} // prettier-ignore

/** Docusaurus with the faster bundler, the blog of its preset and its best known plugin for local search. */
export const docusaurus: Tool = {
  name: 'docusaurus',
  describe: `Docusaurus ${version} with faster and v4: blog with tags and authors, Prism, docusaurus-search-local ${search}`,
  prepare(dir, { posts }) {
    const missing = installPackages('docusaurus', packages, dir)
    if (missing !== undefined) return Promise.resolve({ missing })
    const all = (of: (post: MadePost) => string[]): string[] => [...new Set(posts.flatMap(of))].toSorted()
    writeFiles(
      dir,
      docusaurusFiles(
        all(({ author }) => [author]),
        all(tagsOf),
      ),
    )
    const fileOf = ({ id, extension }: MadePost): string => `blog/${id}.${extension}`
    writeFiles(dir, Object.fromEntries(posts.map((post) => [fileOf(post), sourceOf(post)])))
    const outputDir = join(dir, 'build')
    return Promise.resolve({
      outputDir,
      clear: () => setAside(dir, 'build', '.docusaurus', 'node_modules/.cache'),
      ...againOf(posts, (post) => join(dir, fileOf(post))),
      async build() {
        const built = await measure(
          [process.execPath, join(dir, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'],
          dir,
          memoryFor(posts.length),
        )
        checkOutput('Docusaurus', outputDir, posts, {
          post: ({ id }) => `posts/${id}/index.html`,
          tags: (post) => [...tagsOf(post).map((tag) => `posts/tags/${tag}/index.html`), `posts/authors/${post.author}/index.html`],
          highlighted: /class="token /,
          search: 'search-index.json',
        })
        return built
      },
    })
  },
}

/** The same body, with the mark after its first paragraph that keeps lists short; it reads a listing's title and marked lines as they are. */
function sourceOf(post: MadePost): string {
  const { id, extension, title, date, summary, author, body } = post
  const mark = extension === 'mdx' ? '{/* truncate */}' : '<!-- truncate -->'
  const paragraph = /^## .*\n\n.*\n/.exec(body)?.[0] ?? ''
  const marked = `${paragraph}\n${mark}\n${body.slice(paragraph.length)}`
  return postFile({ slug: id, title, description: summary, date, authors: [author], tags: tagsOf(post) }, marked)
}
