import { join } from 'node:path'
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { pageListings } from './src/markdown/page-listings.ts'
import { cacheDirOf, projectDir, runConfigOf } from './src/site/config.ts'
import { devChanges } from './src/site/dev-changes.ts'
import { pageTexts } from './src/site/page-texts.ts'
import { unwatched } from './src/site/unwatched.ts'
import { listContent } from './src/sources/content-files.ts'
import { readSite } from './src/sources/read-site.ts'

const { contentDir } = runConfigOf(process.env)
/** Folders that commands write. */
const madeDirs = [join(projectDir, '.cache'), join(projectDir, 'dist')]
const site = readSite(contentDir, listContent(contentDir)).data

export default defineConfig({
  site: process.env.ALMANAC_SITE ?? site.url,
  base: process.env.ALMANAC_BASE ?? '/',
  trailingSlash: 'always',
  output: 'static',
  integrations: [mdx(), pageTexts(contentDir), devChanges(contentDir)],
  // Shiki's own themes are inline styles, which the security policy refuses: listings of pages are highlighted as those of posts.
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [pageListings] }) },
  cacheDir: cacheDirOf(process.env),
  outDir: process.env.ALMANAC_OUT ?? './dist',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    // Vite's own place for it is in node_modules, which other checkouts or users may share.
    cacheDir: join(projectDir, '.cache/vite'),
    server: { watch: { ignored: [unwatched(madeDirs, contentDir)] } },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks its own modules with directives that mean nothing to the bundler.
        onwarn: (warning, tell) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || tell(warning),
      },
    },
  },
})
