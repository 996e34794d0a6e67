import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export interface DevServer {
  /** Address of the page that was asked for first. */
  url: string
  /** From the command until that page had come. */
  seconds: number
  /** All that it has printed so far. */
  output: () => string
  stop(): Promise<void>
}

/** Starts a server for development and asks for a page until it answers. `commandOn` gives the command for a free port. */
export async function startDevServer(
  commandOn: (port: number) => readonly string[],
  { cwd, env, path }: { cwd: string; env: NodeJS.ProcessEnv; path: string },
): Promise<DevServer> {
  const port = await freePort()
  const [program = '', ...args] = commandOn(port)
  const started = performance.now()
  const child = spawn(program, args, {
    cwd,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  const url = `http://localhost:${port}${path}`
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${[program, ...args].join(' ')} ended (${child.exitCode}):\n${output}`)
    const status = await statusOf(url)
    if (status === 200) return { url, seconds: (performance.now() - started) / 1000, output: () => output, stop }
    if ((status !== undefined && status >= 500) || performance.now() - started > patienceInMilliseconds) {
      await stop()
      throw new Error(`${url} answered ${status ?? 'nothing'}:\n${output}`)
    }
    await pause(pauseInMilliseconds)
  }
}

const pauseInMilliseconds = 20
const patienceInMilliseconds = 240_000

/** Undefined while nobody answers there. */
async function statusOf(url: string): Promise<number | undefined> {
  try {
    const answer = await fetch(url)
    await answer.text()
    return answer.status
  } catch {
    return undefined
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address !== null ? done(address.port) : fail(new Error('no port is free'))))
    })
  })
}
