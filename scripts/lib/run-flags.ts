import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { isDayOrMoment } from '../../src/model/day.ts'
import { runConfigOf, type RunConfig } from '../../src/site/config.ts'
import { restoreContent } from './content-recovery.ts'
import { UsageError } from './flags.ts'

/** Flags that say what a command works on. */
export const runFlags = {
  content: { type: 'string' },
  now: { type: 'string' },
  drafts: { type: 'boolean' },
  'no-pictures': { type: 'boolean' },
} as const

interface RunFlagValues {
  content?: string | undefined
  now?: string | undefined
  drafts?: boolean | undefined
  'no-pictures'?: boolean | undefined
}

/**
 * The run that flags describe, over that of the environment. Content that an import was changing when it was ended is as it was before
 * after that. Throws a `UsageError` for a folder or a day that does not exist.
 */
export function runConfigOfFlags(flags: RunFlagValues): RunConfig {
  const now = flags.now ?? process.env.ALMANAC_NOW
  if (now !== undefined && !isDayOrMoment(now)) {
    throw new UsageError(`"${now}" is no day.`, 'Write --now as 2026-04-22 or as an RFC 3339 date and time.')
  }
  const config = runConfigOf({
    ...process.env,
    ...(now === undefined ? {} : { ALMANAC_NOW: now }),
    ...(flags.content === undefined ? {} : { CONTENT_DIR: resolve(flags.content) }),
    ...(flags.drafts === undefined ? {} : { ALMANAC_DRAFTS: flags.drafts ? '1' : '0' }),
    ...(flags['no-pictures'] === true ? { ALMANAC_NO_PICTURES: '1' } : {}),
  })
  if (!existsSync(config.contentDir) || !statSync(config.contentDir).isDirectory()) {
    throw new UsageError(`There is no content folder ${config.contentDir}.`, 'Name one with --content or CONTENT_DIR.')
  }
  if (restoreContent(config.contentDir)) console.error('An import was ended halfway; the content is again as it was before.')
  return config
}
