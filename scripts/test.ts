import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../src/site/config.ts'

/**
 * `npm test`: everything that must hold before a merge. With `--all`, the long run of every night: properties tried many more times,
 * and every page of the site looked at instead of one of each type.
 */
const isLong = process.argv.includes('--all')

/** One thing that must hold. */
interface Suite {
  name: string
  command: string[]
  env?: Record<string, string>
  /** Where the suite leaves its counts as Vitest's JSON; a suite without counts as one test. */
  counts?: string
}

const cache = join(projectDir, '.cache/test')
const suites: Suite[] = [
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'unit tests', command: vitest('unit'), counts: join(cache, 'unit.json') },
  { name: 'build and browser tests', command: vitest('site'), counts: join(cache, 'site.json') },
  ...(isLong ? [everyPage()] : []),
]

mkdirSync(cache, { recursive: true })
let passed = 0
let failed = 0
for (const suite of suites) {
  console.log(`\n== ${suite.name}`)
  if (suite.counts !== undefined) rmSync(suite.counts, { force: true })
  const [tool = '', ...args] = suite.command
  const { status } = spawnSync(join(projectDir, 'node_modules/.bin', tool), args, {
    cwd: projectDir,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(isLong ? { ALMANAC_LONG: '1' } : {}), ...suite.env },
  })
  const counts = countsOf(suite, status)
  passed += counts.passed
  failed += counts.failed
  if (counts.failed > 0) console.log(`== ${suite.name}: failed`)
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

/** Looks at the sites that the suite before has built. */
function everyPage(): Suite {
  return { name: 'every page', command: vitest('every-page'), env: { KEEP_SITES: '1' }, counts: join(cache, 'every-page.json') }
}

function vitest(project: string): string[] {
  return [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(cache, `${project}.json`)}`,
  ]
}

/** A suite that ends badly has at least one failure, also when it could not say which. */
function countsOf(suite: Suite, status: number | null): { passed: number; failed: number } {
  const broken = status === 0 ? 0 : 1
  if (suite.counts === undefined) return { passed: 1 - broken, failed: broken }
  if (!existsSync(suite.counts)) return { passed: 0, failed: 1 }
  const report = JSON.parse(readFileSync(suite.counts, 'utf8')) as { numPassedTests: number; numFailedTests: number } // Vitest's own report
  return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, broken) }
}
