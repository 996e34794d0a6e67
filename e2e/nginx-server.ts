import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectDir } from '../src/site/config.ts'
import { examplesOf } from './documentation.ts'

/** An nginx of the system that serves a finished site as docs/hosting/nginx.conf says. */
export interface NginxServer {
  url: string
  stop: () => Promise<void>
}

/**
 * Starts nginx on a free port, with only those lines of the configuration changed that are the operator's: port, folders, files,
 * and the base path. Rejects with what nginx said when it does not start.
 */
export async function startNginx(dist: string, base = '/'): Promise<NginxServer> {
  const dir = mkdtempSync(join(tmpdir(), 'almanac-nginx-'))
  mkdirSync(join(dir, 'temp'))
  makeMaps(dist, dir)
  const port = await freePort()
  const told = readFileSync(join(projectDir, 'docs/hosting/nginx.conf'), 'utf8')
  const root = base === '/' ? dist : folderNamed(base, dist, dir)
  const server = told
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('/etc/nginx/almanac/', `${dir}/`)
    .replace('root /srv/almanac/dist;', `root ${root};`)
    .replace('error_page 404 /404.html;', `error_page 404 ${base}404.html;`)
  writeFileSync(join(dir, 'server.conf'), server)
  writeFileSync(join(dir, 'nginx.conf'), mainOf(dir))
  const nginx = spawn('nginx', ['-c', join(dir, 'nginx.conf'), '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  nginx.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise<void>((resolve) => nginx.on('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  await answering(url, () => {
    if (nginx.exitCode !== null || nginx.signalCode !== null) throw new Error(`nginx ended: ${said}`)
  })
  const stop = async (): Promise<void> => {
    nginx.kill('SIGTERM')
    await ended
    rmSync(dir, { recursive: true, force: true })
  }
  return { url, stop }
}

/** Runs the commands of the page that make rules of nginx from `_redirects`, in a folder beside a link to the site. */
function makeMaps(dist: string, dir: string): void {
  symlinkSync(dist, join(dir, 'dist'))
  const [commands = ''] = examplesOf('docs/hosting.md', 'sh').filter((example) => example.includes('moved.map'))
  const { status, stderr } = spawnSync('sh', ['-eu', '-c', commands], { cwd: dir, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** What surrounds the documented file: as little as nginx runs with, and nothing outside of one folder. */
function mainOf(dir: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${dir}/temp;`).join(' ')
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `${user} daemon off; worker_processes 1; pid ${dir}/nginx.pid; error_log stderr warn;
events {} http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${temporary} include ${dir}/server.conf; }\n`
}

/** A folder in which the site is found below its base path. */
function folderNamed(base: string, dist: string, dir: string): string {
  const parts = base.split('/').filter((part) => part !== '')
  const parent = join(dir, 'root', ...parts.slice(0, -1))
  mkdirSync(parent, { recursive: true })
  symlinkSync(dist, join(parent, parts.at(-1) ?? ''))
  return join(dir, 'root')
}

/** Waits for an answer, as long as `proveAlive` does not throw. */
async function answering(url: string, proveAlive: () => void): Promise<void> {
  while ((await fetch(url).catch(() => undefined)) === undefined) {
    proveAlive()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
