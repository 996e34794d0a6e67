import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { projectDir } from '../src/site/config.ts'

interface Step {
  name?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
}
interface Workflow {
  on: Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }>
}

const folder = join(projectDir, '.github/workflows')
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const workflows = new Map([...texts].map(([name, text]) => [name, parse(text) as Workflow])) // what the tests below say of its shape

describe.each([...workflows])('%s', (name, { on, permissions, jobs }) => {
  const text = texts.get(name) ?? ''
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  it('uses actions by hash, with the version beside it', () => {
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action)
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ''))).toEqual([])
  })

  it('has no rights but those that a job says it needs', () => {
    expect(permissions).toEqual({})
    expect(Object.values(jobs).every((job) => job.permissions !== undefined && job['timeout-minutes'] !== undefined)).toBe(true)
  })

  it('lets no expression into a command', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  it('says of each checkout whether the token stays', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => typeof step.with?.['persist-credentials'] !== 'boolean')).toEqual([])
  })

  it('gives strangers nothing but reading', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target')
    if (!('pull_request' in on)) return
    expect(Object.values(jobs).flatMap((job) => Object.entries(job.permissions ?? {}))).toEqual(
      Object.values(jobs).map(() => ['contents', 'read']),
    )
    expect(text).not.toMatch(/secrets\.|persist-credentials: true/)
  })
})

describe('every command of the workflows', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'almanac-workflows-'))
  const checkout = join(scratch, 'checkout')
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  beforeAll(() => {
    const files = git(projectDir, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(Boolean)
    for (const file of files.filter((one) => !one.startsWith('content/') && existsSync(join(projectDir, one)))) {
      mkdirSync(dirname(join(checkout, file)), { recursive: true })
      cpSync(join(projectDir, file), join(checkout, file))
    }
    cpSync(join(projectDir, 'e2e/fixtures/lantern'), join(checkout, 'content'), { recursive: true })
    symlinkSync(join(projectDir, 'node_modules'), join(checkout, 'node_modules'))
    // What takes minutes and is tested by itself is only noted down: installing, all tests, breaking the code, and the build.
    mkdirSync(join(scratch, 'bin'))
    const shim = `#!/bin/sh\necho "$@" >> "${scratch}/npm.log"\ncase "$*" in ci|test|"run test:all"|"run mutation"|"run build"*) mkdir -p dist; echo page > dist/index.html; sha256sum dist/index.html > dist/sha256sums.txt;; *) exec "${npm()}" "$@";; esac\n`
    writeFileSync(join(scratch, 'bin/npm'), shim, { mode: 0o755 })
    // Nothing is installed into the system, either.
    writeFileSync(join(scratch, 'bin/sudo'), '#!/bin/sh\n', { mode: 0o755 })
    git(scratch, 'init', '--quiet', '--bare', 'origin.git')
    git(checkout, 'init', '--quiet', '--initial-branch=main')
    writeFileSync(join(checkout, '.git/info/exclude'), 'node_modules\n')
    commitAll(checkout)
    git(checkout, 'remote', 'add', 'origin', join(scratch, 'origin.git'))
    git(checkout, 'push', '--quiet', 'origin', 'main')
    git(scratch, 'init', '--quiet', '--bare', '--initial-branch=main', 'previews.git')
  })

  const sha = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00'
  /** What GitHub would put in the place of each expression. */
  const values: Record<string, string> = {
    'github.event.pull_request.base.sha': 'HEAD~1',
    "vars.PREVIEW_ORIGIN && format('{0}/{1}', vars.PREVIEW_ORIGIN, github.event.pull_request.head.sha)": `https://preview.example/${sha}`,
    "vars.PREVIEW_ORIGIN || 'https://preview.invalid'": 'https://preview.example',
    'github.event.pull_request.head.sha': sha,
    'github.event.workflow_run.head_sha': sha,
    'github.ref_name': 'main',
    'steps.clock.outputs.day': '2025-06-01',
    'steps.pages.outputs.origin': 'https://wick.example',
    'steps.pages.outputs.base_path': '',
  }

  function valueOf(text: string): string {
    return text.replace(/\$\{\{ (.*?) \}\}/g, (_all, expression: string) => values[expression] ?? `nothing is known of ${expression}`)
  }

  /** Runs the commands of a job, one after the other as GitHub does. */
  function runJob(file: string, job: string, cwd = checkout): void {
    for (const { run, env = {} } of workflows.get(file)?.jobs[job]?.steps ?? []) {
      if (run === undefined) continue
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', run], {
        cwd,
        encoding: 'utf8',
        env: {
          ...process.env,
          ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, valueOf(value)])),
          PATH: `${join(scratch, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
          ALMANAC_NOW: '2025-06-01',
          GITHUB_STEP_SUMMARY: join(scratch, 'summary.md'),
          GITHUB_OUTPUT: join(scratch, 'output'),
          GITHUB_ENV: join(scratch, 'env'),
          RUNNER_TEMP: join(scratch, 'temp'),
        },
      })
      expect([status, status === 0 ? '' : stdout + stderr], run).toEqual([0, ''])
    }
  }

  const log = (): string[] => readFileSync(join(scratch, 'npm.log'), 'utf8').trim().split('\n')

  it('checks a pull request and reports on it', () => {
    writeFileSync(join(checkout, 'content/people/cy-snuffer.yaml'), 'name: Cy Snuffer\n')
    commitAll(checkout)
    runJob('check.yml', 'content')
    runJob('check.yml', 'tests')
    expect(readFileSync(join(scratch, 'summary.md'), 'utf8')).toContain('- people/cy-snuffer.yaml, added')
    expect(log()).toContain('run -s check -- --format github --prose --base HEAD~1')
    expect(log().slice(-1)).toEqual(['test'])
  })

  it('builds twice and compares', () => {
    mkdirSync(join(scratch, 'temp'))
    runJob('check.yml', 'same-bytes')
    expect(log().slice(-2)).toEqual(['run build', 'run build'])
    expect(readFileSync(join(scratch, 'env'), 'utf8')).toMatch(/^ALMANAC_NOW=\d{4}-\d{2}-\d{2}\n$/)
    // The last step is what tells of a difference.
    const last = workflows.get('check.yml')?.jobs['same-bytes']?.steps.at(-1)?.run ?? ''
    writeFileSync(join(checkout, 'dist/sha256sums.txt'), 'another digest  index.html\n')
    const { status, stdout } = spawnSync('bash', ['-e', '-c', last], { cwd: checkout, encoding: 'utf8', env: { ...process.env, RUNNER_TEMP: join(scratch, 'temp') } }) // prettier-ignore
    expect(status).toBe(1)
    expect(stdout).toContain('another digest')
  })

  it('tests everything at night', () => {
    expect(workflows.get('nightly.yml')?.on).toHaveProperty('schedule')
    runJob('nightly.yml', 'tests')
    expect(log().slice(-1)).toEqual(['run test:all'])
  })

  it('breaks the code every week and runs the tests', () => {
    expect(workflows.get('mutation.yml')?.on).toHaveProperty('schedule')
    runJob('mutation.yml', 'mutation')
    expect(log().slice(-1)).toEqual(['run mutation'])
  })

  it('builds a preview with everything in it, below an address of its own', () => {
    runJob('preview.yml', 'build')
    expect(log().slice(-1)).toEqual([`run build -- --drafts --site https://preview.example --base /${sha}/`])
  })

  it('publishes a preview and keeps the newest thirty', () => {
    const place = join(scratch, 'publishing')
    mkdirSync(join(place, 'preview/deep'), { recursive: true })
    writeFileSync(join(place, 'preview/deep/index.html'), 'page')
    symlinkSync('/etc/passwd', join(place, 'preview/leak'))
    mkdirSync(join(place, 'preview/evil'))
    git(join(place, 'preview/evil'), 'init', '--quiet')
    git(
      join(place, 'preview/evil'),
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@wick.example',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      'x',
    )
    writeFileSync(join(place, 'preview/evil/index.html'), 'page')
    writeFileSync(join(place, 'preview/deep/.git'), 'gitdir: ../evil/.git')
    git(place, 'clone', '--quiet', join(scratch, 'previews.git'), 'previews')
    const older = Array.from({ length: 31 }, (_, index) => `old${index}`)
    for (const name of older) {
      mkdirSync(join(place, 'previews', name))
      writeFileSync(join(place, 'previews', name, 'index.html'), name)
    }
    writeFileSync(join(place, 'previews/newest.txt'), `${older.join('\n')}\n`)
    runJob('publish-preview.yml', 'publish', place)
    const published = git(join(scratch, 'previews.git'), 'ls-tree', '-r', '--name-only', 'main').trim().split('\n')
    expect(published).toContain(`${sha}/deep/index.html`)
    expect(published).not.toContain(`${sha}/leak`)
    // A repository within would be written down as a link to a commit, and none of its files.
    expect(published).toContain(`${sha}/evil/index.html`)
    expect(published.filter((file) => file.startsWith('old'))).toHaveLength(29)
    expect(published.filter((file) => /^old(?:29|30)\//.test(file))).toEqual([])
  })

  it('builds the site, writes down its addresses, and commits them once it is out', () => {
    runJob('deploy.yml', 'build')
    expect(log()).toContain('run build -- --now 2025-06-01 --site https://wick.example --base /')
    expect(readFileSync(join(scratch, 'output'), 'utf8')).toMatch(/^day=\d{4}-\d{2}-\d{2}\n$/)
    expect(readFileSync(join(checkout, 'content/people/urls.txt'), 'utf8')).toContain('/people/cy-snuffer/\n')
    runJob('deploy.yml', 'records')
    const [subject, ...files] = git(join(scratch, 'origin.git'), 'show', '--format=%s', '--name-only', 'main').split('\n').filter(Boolean)
    expect(subject).toBe('Write down published addresses')
    expect(files).toContain('content/posts/urls.txt')
    expect(files.filter((file) => !/^content\/\w+\/urls\.txt$|^\.github\/CODEOWNERS$/.test(file))).toEqual([])
    runJob('deploy.yml', 'records')
  })

  it('is among those run above', () => {
    const jobs = [...workflows].flatMap(([file, { jobs: all }]) => Object.entries(all).filter(([, { steps }]) => steps.some(({ run }) => run !== undefined)).map(([job]) => `${file} ${job}`)) // prettier-ignore
    expect(jobs.sort()).toEqual([
      'check.yml content', 'check.yml same-bytes', 'check.yml tests', 'deploy.yml build', 'deploy.yml records', 'mutation.yml mutation', 'nightly.yml tests', 'preview.yml build', 'publish-preview.yml publish',
    ]) // prettier-ignore
  })
})

function git(dir: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-C', dir, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout
}

function commitAll(dir: string): void {
  git(dir, 'add', '--all')
  git(dir, '-c', 'user.name=t', '-c', 'user.email=t@t.example', 'commit', '--quiet', '--no-gpg-sign', '--message', 'x')
}

function npm(): string {
  return spawnSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim()
}
