import { spawn, spawnSync } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { projectDir } from '../src/site/config.ts'
import { contentFolder } from '../src/sources/content-folder.builder.ts'

const preview = join(projectDir, 'scripts/preview.ts')

describe('preview', () => {
  it('serves a finished site', async () => {
    const site = contentFolder({ 'index.html': 'A page', '404.html': 'Nothing' })
    const child = spawn(process.execPath, [preview, '--out', site, '--port', '0'])
    onTestFinished(() => void child.kill())
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    const [address = ''] = /http:\S+/.exec(String(said)) ?? []
    expect(await (await fetch(address)).text()).toBe('A page')
  })

  it('says in words that its port is taken, and that there is no site', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo // it listens on a port
    const run = (...args: string[]) => spawnSync(process.execPath, [preview, ...args], { encoding: 'utf8' })
    expect(run('--out', contentFolder({ 'index.html': '' }), '--port', String(port))).toMatchObject({
      status: 2,
      stderr: `Something else uses port ${port} already, perhaps another preview.\nEnd it, or write --port ${port + 1}.\n`,
    })
    expect(run('--out', '/no/such/site').stderr).toBe('There is no finished site in /no/such/site.\nBuild it first: npm run build.\n')
  })
})
