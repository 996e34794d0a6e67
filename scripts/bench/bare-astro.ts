import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../../src/site/config.ts'

/** Files of the plainest Astro site that draws the same posts: MDX as it comes, one layout, nothing else. */
const files: Record<string, string> = {
  'package.json': '{ "name": "bare", "type": "module", "private": true }\n',
  'astro.config.mjs': [
    `import mdx from '@astrojs/mdx'`,
    `export default { integrations: [mdx()], site: 'https://bare.example', cacheDir: './.cache', devToolbar: { enabled: false } }`,
    '',
  ].join('\n'),
  'src/content.config.ts': [
    `import { defineCollection } from 'astro:content'`,
    `import { glob } from 'astro/loaders'`,
    `export const collections = { posts: defineCollection({ loader: glob({ base: './posts', pattern: '*.mdx' }) }) }`,
    '',
  ].join('\n'),
  'src/layouts/Post.astro': [
    '---',
    'const { title } = Astro.props',
    '---',
    '<html lang="en"><head><meta charset="utf-8" /><title>{title}</title></head>',
    '<body><h1>{title}</h1><slot /></body></html>',
    '',
  ].join('\n'),
  'src/pages/posts/[slug].astro': [
    '---',
    `import { getCollection, render } from 'astro:content'`,
    `import Post from '../../layouts/Post.astro'`,
    'export async function getStaticPaths() {',
    `  return (await getCollection('posts')).map((post) => ({ params: { slug: post.id }, props: { post } }))`,
    '}',
    'const { Content } = await render(Astro.props.post)',
    '---',
    '<Post title={Astro.props.post.data.title}><Content /></Post>',
    '',
  ].join('\n'),
}

/** Writes the plain site with some posts (file name → source) into a folder, using this checkout's packages. */
export function writeBareSite(dir: string, posts: ReadonlyMap<string, string>): void {
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(join(dir, file, '..'), { recursive: true })
    writeFileSync(join(dir, file), source)
  }
  mkdirSync(join(dir, 'posts'), { recursive: true })
  for (const [name, source] of posts) writeFileSync(join(dir, 'posts', name), source)
  symlinkSync(join(projectDir, 'node_modules'), join(dir, 'node_modules'), 'junction')
}
