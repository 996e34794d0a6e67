import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../../src/site/config.ts'
import { phasesOf, timesIn } from './almanac-phases.ts'
import { checkRows, devRows, runAlmanac } from './almanac-rows.ts'
import { changeStage } from './almanac-stage.ts'
import { corpusDay } from './corpus.ts'
import { changeOf } from './peers/change.ts'
import { setAside } from './set-aside.ts'
import type { Build, Reading, Tool } from './tool.ts'

/** Almanac with everything on. Pictures for sharing come from a cache of their own in every build that is measured. */
export function almanacWith(pictures: boolean): Tool {
  return {
    name: 'almanac',
    describe: `Almanac ${versionOf()}: everything on${pictures ? '' : ' but pictures for sharing'}, Pagefind`,
    async prepare(dir, corpus) {
      const content = join(dir, 'content')
      corpus.writeContent(content)
      const env = { ALMANAC_CACHE: join(dir, 'cache'), ALMANAC_PICTURES: join(dir, 'pictures') }
      const flags = ['--content', content, '--now', corpusDay]
      const outputDir = join(dir, 'dist')
      let pictureSeconds: number | undefined
      const build = async (): Promise<Build> => {
        const args = [...flags, '--out', outputDir, ...(pictures ? [] : ['--no-pictures'])]
        const built = await runAlmanac('build', args, { ...env, ALMANAC_TIMES: '1' })
        const parts = phasesOf(timesIn(built.output), built.seconds)
        pictureSeconds = parts['pictures for sharing']
        return { ...built, parts }
      }
      const firstPictures = pictures ? (await build()).parts?.['pictures for sharing'] : undefined
      const texts = changeOf(corpus.posts, ({ id, extension }) => join(content, 'posts', `${id}.${extension}`))
      const site = { content, flags, env, quietPost: `posts/made-0.mdx` }
      return {
        outputDir,
        build,
        clear: () => setAside(dir, 'cache', 'dist'),
        again: {
          changes: ['nothing', 'text', 'stage'],
          change: (what) => (what === 'stage' ? changeStage(content) : texts.change(what)),
        },
        more: async (run) => [
          ...(run === 0 ? pictureRow('cold', firstPictures) : []),
          ...pictureRow('cached', pictures ? pictureSeconds : undefined),
          ...(await checkRows(site)),
          ...(await devRows(site)),
        ],
      }
    },
  }
}

function pictureRow(state: string, seconds: number | undefined): Reading[] {
  return seconds === undefined ? [] : [{ what: `pictures: ${state}`, seconds }]
}

function versionOf(): string {
  return (JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as { version: string }).version // our own file
}
