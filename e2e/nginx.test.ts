import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { projectDir } from '../src/site/config.ts'
import { securityPolicy } from '../src/layouts/security-policy.ts'
import { basePath } from './builds.ts'
import { startNginx, type NginxServer } from './nginx-server.ts'
import { hasProgram } from './system-programs.ts'

/** What a real nginx answers with the configuration and the commands of docs/hosting.md. */
const { lantern, lanternBelow } = inject('sites')
const nginx = hasProgram('nginx', 'nginx-light', '-v')

function anAsset(): string {
  return `/_astro/${readdirSync(join(lantern, '_astro')).find((name) => name.endsWith('.css')) ?? ''}`
}

describe.skipIf(!nginx)('nginx', () => {
  let server: NginxServer | undefined
  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server?.url ?? ''}${path}`, { redirect: 'manual', headers })
  beforeAll(async () => {
    server = await startNginx(lantern)
  })
  afterAll(() => server?.stop())

  it.each(['/', '/features/quiet-wire/', '/rss.xml', '/no/such/page/', anAsset()])('sends the headers of safety with %s', async (path) => {
    const { headers } = await ask(path)
    expect(headers.get('content-security-policy')).toBe(`${securityPolicy}; frame-ancestors 'none'`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  })

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/rss.xml', 'text/xml; charset=utf-8'],
    ['/features/quiet-wire/atom.xml', 'text/xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/api/v1/features.json', 'application/json; charset=utf-8'],
    ['/api/v1/features.csv', 'text/csv; charset=utf-8'],
    ['/features/quiet-wire/index.md', 'text/markdown; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
    ['/releases.ics', 'text/calendar; charset=utf-8'],
    ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
    ['/sitemap-index.xml', 'text/xml; charset=utf-8'],
    ['/feed.css', 'text/css; charset=utf-8'],
    ['/share.png', 'image/png'],
    ['/icon.svg', 'image/svg+xml'],
  ])('sends %s as %s', async (path, type) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
  })

  it('lets what has a name of its own be kept, and the rest be asked for again in a few bytes', async () => {
    expect((await ask(anAsset())).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/rss.xml', '/share.png']) {
      const { headers } = await ask(path)
      expect(headers.get('cache-control'), path).toBe('no-cache')
      const tag = headers.get('etag') ?? ''
      expect((await ask(path, { 'if-none-match': tag })).status, path).toBe(304)
    }
  })

  it('asks search engines to leave out the list of files, and nothing else', async () => {
    expect((await ask('/sha256sums.txt')).headers.get('x-robots-tag')).toBe('noindex')
    expect((await ask('/llms.txt')).headers.get('x-robots-tag')).toBeNull()
  })

  it('packs texts and not pictures', async () => {
    const packed = async (path: string): Promise<string | null> => (await ask(path, { 'accept-encoding': 'gzip' })).headers.get('content-encoding') // prettier-ignore
    for (const path of ['/', '/rss.xml', '/feed.json', '/api/v1/features.json', anAsset()]) expect(await packed(path), path).toBe('gzip')
    expect(await packed('/share.png')).toBeNull()
  })

  it('leads every former address to its new one, also when something is asked of it', async () => {
    const rules = readFileSync(join(lantern, '_redirects'), 'utf8').trim().split('\n').map((line) => line.split(' ')) // prettier-ignore
    expect(rules.length).toBeGreaterThan(3)
    for (const [from = '', to, status] of rules) {
      const answer = await ask(`${from}?utm=1`)
      expect([answer.status, answer.headers.get('location')], from).toEqual([Number(status), expect.stringMatching(new RegExp(`^(?:${server?.url ?? ''})?${to ?? ''}$`))]) // prettier-ignore
    }
  })

  it.each(['/features', '/features/quiet-wire', '/teams/wire'])('adds the slash at the end of %s', async (path) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `${path}/`])
  })

  it.each(['/no/such/page/', '/features/nothing', '/_headers', '/_redirects', '/../../etc/passwd'])('does not find %s', async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await answer.text()).toBe(readFileSync(join(lantern, '404.html'), 'utf8'))
  })
})

describe.skipIf(!nginx)('nginx with a site below a base path', () => {
  let server: NginxServer | undefined
  beforeAll(async () => {
    server = await startNginx(lanternBelow, basePath)
  })
  afterAll(() => server?.stop())

  it('serves it there, with its own 404 page, its redirects and what may be kept', async () => {
    const ask = (path: string): Promise<Response> => fetch(`${server?.url ?? ''}${path}`, { redirect: 'manual' })
    expect((await ask(basePath)).status).toBe(200)
    expect(await (await ask(`${basePath}nothing/`)).text()).toBe(readFileSync(join(lanternBelow, '404.html'), 'utf8'))
    expect((await ask('/features/')).status).toBe(404)
    expect((await ask(`${basePath}features/quiet-wire`)).headers.get('location')).toBe(`${basePath}features/quiet-wire/`)
    expect((await ask(`${basePath}old/loud/`)).headers.get('location')).toMatch(new RegExp(`${basePath}notes/2024/loud-years/$`))
    expect((await ask(`${basePath}feed.json`)).headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    const asset = readdirSync(join(lanternBelow, '_astro'))[0] ?? ''
    expect((await ask(`${basePath}_astro/${asset}`)).headers.get('cache-control')).toContain('immutable')
  })
})

it('the configuration of nginx has the policy of the pages', () => {
  expect(readFileSync(join(projectDir, 'docs/hosting/nginx.conf'), 'utf8')).toContain(`"${securityPolicy}; frame-ancestors 'none'"`)
})
