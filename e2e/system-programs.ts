import { spawnSync } from 'node:child_process'

/**
 * Whether a program of the system can be run. Where apt-get is at hand and this process may install, it is installed first; else
 * what needs it is skipped, and said to be.
 */
export function hasProgram(name: string, debianPackage: string, versionFlag = '--version'): boolean {
  const runs = (): boolean => spawnSync(name, [versionFlag]).error === undefined
  if (runs()) return true
  // A runner of continuous integration may do what its user may not.
  const asRoot = process.getuid?.() === 0 ? [] : process.env.CI === 'true' ? ['sudo', '-n'] : undefined
  if (asRoot !== undefined) {
    const aptGet = (...args: string[]): void => {
      const [command = '', ...rest] = [...asRoot, 'apt-get', '-qq', ...args]
      spawnSync(command, rest, { stdio: 'ignore', timeout: 180_000 })
    }
    aptGet('update')
    aptGet('install', '-y', '--no-install-recommends', debianPackage)
  }
  if (runs()) return true
  console.warn(`Not run: tests that need ${name} (Debian: apt-get install ${debianPackage}).`)
  return false
}
