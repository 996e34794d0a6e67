import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { MadePost } from '../corpus.ts'
import { measure } from '../measure.ts'
import { setAside } from '../set-aside.ts'
import type { Tool } from '../tool.ts'
import { hugoFiles } from './hugo-files.ts'
import { checkOutput } from './check-output.ts'
import { postFile, withFences } from './peer-posts.ts'
import { inTurn, pagefindOn } from './pagefind.ts'
import { writeFiles } from './site-files.ts'

/** Hugo as Debian packages it, with Pagefind on what it made. It keeps nothing from one build to the next that these posts would use. */
export const hugo: Tool = {
  name: 'hugo',
  get describe() {
    return `${versionOf() ?? 'Hugo'}, as Debian packages it: five taxonomies, chroma, Pagefind`
  },
  prepare(dir, { posts }) {
    if (!isThere()) return Promise.resolve({ missing: 'Hugo is not installed, and only root can install it: apt-get install hugo' })
    writeFiles(dir, hugoFiles)
    writeFiles(dir, { 'static/chroma.css': said(['gen', 'chromastyles', '--style=github']) ?? '' })
    writeFiles(dir, Object.fromEntries(posts.map((post) => [`content/posts/${post.id}.md`, sourceOf(post)])))
    const outputDir = join(dir, 'public')
    const clear = (): void => setAside(dir, 'public', 'resources', '.hugo_build.lock')
    return Promise.resolve({
      outputDir,
      clear,
      async build() {
        const built = await inTurn(await measure(['hugo', '--quiet'], dir), () => pagefindOn(outputDir, dir))
        checkOutput('Hugo', outputDir, posts, {
          post: ({ id }) => `posts/${id}/index.html`,
          tags: ({ kind, release, sig, feature, author }) =>
            [`kinds/${kind}`, `releases/${release}`, `groups/${sig}`, `features/${feature}`, `authors/${author}`].map(
              (tag) => `${tag}/index.html`,
            ),
          highlighted: /<span class=(?:"|)(?:nt|k)/,
          search: 'pagefind',
        })
        return built
      },
    })
  },
}

/** The same body; Hugo has its own way to write a listing's attributes, and reads `.md`. */
function sourceOf({ title, date, summary, kind, release, sig, feature, author, body }: MadePost): string {
  const head = {
    title,
    date,
    description: summary,
    kinds: [kind],
    releases: [release],
    groups: [sig],
    features: [feature],
    authors: [author],
  }
  const marks = (marked: string): string => marked.split(',').map((range) => `"${range}"`).join(',') // prettier-ignore
  return postFile(
    head,
    withFences(body, (language, title, marked) => `\`\`\`${language} {title="${title}",hl_lines=[${marks(marked)}]}`),
  )
}

/** Whether Hugo can be run; installs it where that is allowed. */
function isThere(): boolean {
  if (versionOf() !== undefined) return true
  if (process.getuid?.() !== 0) return false
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'hugo'], { stdio: 'ignore' })
  return versionOf() !== undefined
}

function versionOf(): string | undefined {
  const version = said(['version'])?.match(/v[\d.]+/)?.[0]
  return version === undefined ? undefined : `Hugo ${version}`
}

function said(args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('hugo', args, { encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}
