import { dayOf, type Day } from '../../src/model/day.ts'
import { addressedPosts } from '../../src/model/rules/post-addresses.ts'
import { scheduleOf } from '../../src/model/schedule.ts'
import { readContent } from '../../src/sources/read-content.ts'
import { beginningsOf } from '../lib/draft-ages.ts'
import { printed, readFlags, runCommand } from '../lib/flags.ts'
import { runConfigOfFlags, runFlags } from '../lib/run-flags.ts'
import { scheduleReport } from '../lib/schedule-report.ts'

const help = `Usage: npm run schedule [-- --content DIR --now DAY]

Prints what goes live when, what waits for which release, and the drafts that are older than 60 days. Days are those of UTC.
Files with errors are left out; "npm run check" tells of them.
`

await runCommand(async () => {
  const { values } = readFlags(process.argv.slice(2), { content: runFlags.content, now: runFlags.now })
  if (values.help === true) return printed(help)
  const { contentDir, now } = runConfigOfFlags(values)
  const { sources } = readContent(contentDir)
  const begunOn = beginningsOf(contentDir)
  const posts = addressedPosts(sources, now)
    .filter(({ publication }) => publication.state !== 'live')
    .map(({ post, path, publication }) => {
      const { title, hold, date } = post.data
      return {
        file: post.file,
        title,
        path,
        publication,
        hold,
        begun: earlier(begunOn(post.file), date === undefined ? undefined : dayOf(date)),
      }
    })
  const releases = new Map(sources.releases.map(({ id, data }) => [id, data]))
  return printed(scheduleReport(scheduleOf(posts, releases, now), now))
})

/** A draft that was meant for a day which has gone by is at least as old as that. */
function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a
}
