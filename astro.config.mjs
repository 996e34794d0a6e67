import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { runConfigOf } from './src/site/config.ts'
import { listContent } from './src/sources/content-files.ts'
import { readSite } from './src/sources/read-site.ts'

const { contentDir } = runConfigOf(process.env)
const site = readSite(contentDir, listContent(contentDir)).data

export default defineConfig({
  site: process.env.ALMANAC_SITE ?? site.url,
  base: process.env.ALMANAC_BASE ?? '/',
  trailingSlash: 'always',
  output: 'static',
  integrations: [mdx()],
  // Shiki's own themes are inline styles, which the security policy refuses.
  markdown: { syntaxHighlight: false },
  cacheDir: process.env.ALMANAC_CACHE ?? './.cache/astro',
  outDir: process.env.ALMANAC_OUT ?? './dist',
  experimental: { incrementalBuild: true },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks its own modules with directives that mean nothing to the bundler.
        onwarn: (warning, tell) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || tell(warning),
      },
    },
  },
})
