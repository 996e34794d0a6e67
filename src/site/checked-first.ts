import type { Loader } from 'astro/loaders'
import { handover } from './handover.ts'

/** A loader that waits for the check of a build: nothing is stored, or told, of content that cannot be built. */
export function checkedFirst(loader: Loader): Loader {
  return {
    ...loader,
    async load(context) {
      await handover().checked?.()
      await loader.load(context)
    },
  }
}
