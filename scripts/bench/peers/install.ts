import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { constants, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../../../src/site/config.ts'

/** Packages of a program, each at an exact version. */
export interface Packages {
  dependencies: Readonly<Record<string, string>>
  /** Versions of packages that those need. */
  overrides?: Readonly<Record<string, string>>
  type?: 'module'
}

/**
 * Gives a site's folder a `package.json` and the packages that its program is made of: installed once into `.cache/bench/` of the checkout, kept for the next
 * time, never measured. Says why, when npm cannot install them.
 */
export function installPackages(name: string, packages: Packages, siteDir: string): string | undefined {
  const manifest = JSON.stringify({ private: true, ...packages }, null, 2)
  const kept = join(projectDir, '.cache/bench', `${name}-${createHash('sha256').update(manifest).digest('hex').slice(0, 12)}`)
  // Written last: without it, what is there was interrupted.
  const whole = join(kept, 'installed')
  if (!existsSync(whole)) {
    rmSync(kept, { recursive: true, force: true })
    mkdirSync(kept, { recursive: true })
    writeFileSync(join(kept, 'package.json'), manifest)
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const args = ['install', '--no-audit', '--no-fund', '--loglevel=error']
    const { status, stderr } = spawnSync(npm, args, { cwd: kept, encoding: 'utf8', shell: process.platform === 'win32' })
    if (status !== 0) return `its packages could not be installed: ${stderr.trim().split('\n')[0] ?? ''}`
    writeFileSync(whole, '')
  }
  writeFileSync(join(siteDir, 'package.json'), manifest)
  // Not a link: Astro and Docusaurus take a site's packages for its own only within its folder.
  cpSync(join(kept, 'node_modules'), join(siteDir, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  })
  return undefined
}
