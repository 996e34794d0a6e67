import type { AstroIntegration } from 'astro'
import { join } from 'node:path'
import { listContent } from '../sources/content-files.ts'

const moduleName = 'virtual:almanac/page-texts'
const resolvedName = `\0${moduleName}`

/**
 * The texts of `pages/` as modules that only their own route imports. While Astro's store renders them, every module that imports any
 * content counts as one that may bring styles, and all components of every page are kept until its head is known
 * (`docs/decisions/0015-build-speed.md`).
 */
export function pageTexts(contentDir: string): AstroIntegration {
  return {
    name: 'almanac-page-texts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = {
          name: 'almanac-page-texts',
          resolveId: (id: string) => (id === moduleName ? resolvedName : undefined),
          load: (id: string) => (id === resolvedName ? moduleOf(contentDir) : undefined),
        }
        updateConfig({ vite: { plugins: [plugin] } })
      },
      'astro:server:setup': ({ server }) => {
        const listAgain = (path: string): void => {
          if (!path.startsWith(join(contentDir, 'pages'))) return
          for (const { moduleGraph, hot } of Object.values(server.environments)) {
            const list = moduleGraph.getModuleById(resolvedName)
            if (list === undefined) continue
            moduleGraph.invalidateModule(list)
            hot.send({ type: 'full-reload', path: '*' })
          }
        }
        server.watcher.on('add', listAgain).on('unlink', listAgain)
      },
    },
  }
}

function moduleOf(contentDir: string): string {
  const pages = listContent(contentDir).entries.filter(({ collection }) => collection === 'pages')
  const rows = pages.map(
    ({ id, file }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(join(contentDir, file).replaceAll('\\', '/'))}),`,
  )
  return `export const pageTexts = {\n${rows.join('\n')}\n}`
}
