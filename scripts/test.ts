import { spawn } from 'node:child_process'
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
/** Programs of one thread each, in two rows side by side; `eslint` reads the types that `astro` writes. */
const tools: Suite[][] = [
  [
    { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
    { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  ],
  [
    { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
    { name: 'unused code', command: ['knip'] },
  ],
]
/** Each takes all processors. */
const tests: Suite[] = [
  { name: 'unit tests', command: vitest('unit', 'unit-alone'), counts: join(cache, 'unit.json') },
  { name: 'build and browser tests', command: vitest('site'), counts: join(cache, 'site.json') },
  ...(isLong ? [everyPage()] : []),
]

mkdirSync(cache, { recursive: true })
let passed = 0
let failed = 0
await Promise.all(
  tools.map(async (row) => {
    for (const suite of row) {
      const ended = await run(suite, 'pipe')
      console.log(`\n== ${suite.name}\n${ended.output.trimEnd()}`)
      note(suite, ended)
    }
  }),
)
for (const suite of tests) {
  console.log(`\n== ${suite.name}`)
  note(suite, await run(suite, 'inherit'))
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

interface Ended {
  status: number | null
  /** What it said, where that was kept. */
  output: string
}

function run(suite: Suite, output: 'pipe' | 'inherit'): Promise<Ended> {
  if (suite.counts !== undefined) rmSync(suite.counts, { force: true })
  const [tool = '', ...args] = suite.command
  const child = spawn(join(projectDir, 'node_modules/.bin', tool), args, {
    cwd: projectDir,
    stdio: ['inherit', output, output],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      ...(process.stdout.isTTY && output === 'pipe' ? { FORCE_COLOR: '1' } : {}),
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(isLong ? { ALMANAC_LONG: '1' } : {}),
      ...suite.env,
    },
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => said.push(piece))
  return new Promise((resolve) => {
    const end = (status: number | null): void => resolve({ status, output: Buffer.concat(said).toString('utf8') })
    child.on('close', end)
    child.on('error', ({ message }) => {
      said.push(Buffer.from(message))
      end(null)
    })
  })
}

function note(suite: Suite, { status }: Ended): void {
  const counts = countsOf(suite, status)
  passed += counts.passed
  failed += counts.failed
  if (counts.failed > 0) console.log(`== ${suite.name}: failed`)
}

/** Looks at the sites that the suite before has built. */
function everyPage(): Suite {
  return { name: 'every page', command: vitest('every-page'), env: { KEEP_SITES: '1' }, counts: join(cache, 'every-page.json') }
}

/** Counts are left under the first of the projects. */
function vitest(project: string, ...others: string[]): string[] {
  return [
    'vitest',
    'run',
    ...[project, ...others].map((name) => `--project=${name}`),
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
