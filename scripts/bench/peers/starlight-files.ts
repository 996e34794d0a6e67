import { lines, type SiteFiles } from './site-files.ts'

/** A Starlight site with starlight-blog, as the documentation of both sets them up, and the authors that posts name. */
export function starlightFiles(authors: readonly string[]): SiteFiles {
  return {
    'astro.config.mjs': lines(
      `import starlight from '@astrojs/starlight'`,
      `import { defineConfig } from 'astro/config'`,
      `import starlightBlog from 'starlight-blog'`,
      `import authors from './authors.json' with { type: 'json' }`,
      'export default defineConfig({',
      `  site: 'https://made.example',`,
      `  integrations: [`,
      `    starlight({`,
      `      title: 'Made Works',`,
      `      routeMiddleware: './src/short-sidebar.ts',`,
      `      plugins: [starlightBlog({ prefix: 'posts', title: 'Posts', postCount: 10, authors })],`,
      `    }),`,
      `  ],`,
      '})',
    ),
    'authors.json': JSON.stringify(Object.fromEntries(authors.map((id) => [id, { name: id }]))),
    'src/content.config.ts': lines(
      `import { docsLoader } from '@astrojs/starlight/loaders'`,
      `import { docsSchema } from '@astrojs/starlight/schema'`,
      `import { defineCollection } from 'astro:content'`,
      `import { blogSchema } from 'starlight-blog/schema'`,
      'export const collections = {',
      '  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: (context) => blogSchema(context) }) }),',
      '}',
    ),
    // starlight-blog lists every tag in the sidebar of every page. With a tag for each of hundreds of features that would take most of
    // the build, and nobody would want it: the most used tags and authors are enough.
    'src/short-sidebar.ts': lines(
      `import { defineRouteMiddleware } from '@astrojs/starlight/route-data'`,
      'export const onRequest = defineRouteMiddleware(async (context, next) => {',
      '  await next()',
      '  for (const item of context.locals.starlightRoute.sidebar) if (item.type === "group") item.entries = item.entries.slice(0, 30)',
      '})',
    ),
    'src/content/docs/index.md': lines('---', 'title: Made Works', '---', '', 'It is made to measure.'),
  }
}
