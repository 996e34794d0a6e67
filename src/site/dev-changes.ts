import type { AstroIntegration } from 'astro'
import { join } from 'node:path'
import { handover } from './handover.ts'

/**
 * In `dev`, shows an edit at once: loaders hand edited entries on past Astro's store, and this tells the pages that are open. Pages of
 * `pages/`, new and removed files and pictures take Astro's own way, which is half a second longer.
 */
export function devChanges(contentDir: string): AstroIntegration {
  return {
    name: 'almanac-dev-changes',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const tellChanged = (): void => {
          // Astro's own word for a change of its store: routes and the site are made anew.
          for (const { hot } of [server.environments.ssr, server.environments.prerender].filter((one) => one !== undefined))
            hot.send('astro:content-changed', {})
          server.environments.client.hot.send({ type: 'full-reload', path: '*' })
        }
        Object.assign(handover(), { edits: new Map(), tellChanged })
        const siteFile = join(contentDir, 'site.yaml')
        server.watcher.add(siteFile).on('change', (path) => path === siteFile && tellChanged())
      },
    },
  }
}
