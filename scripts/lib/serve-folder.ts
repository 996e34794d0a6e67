import { createReadStream, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { securityPolicy } from '../../src/layouts/security-policy.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.xml': 'application/xml; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.webp': 'image/webp', '.avif': 'image/avif', '.jpg': 'image/jpeg', '.woff2': 'font/woff2', '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8', '.md': 'text/markdown; charset=utf-8', '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json',
} // prettier-ignore

/**
 * A server of a finished site on this machine, with the headers that `_headers` asks hosts for. Paths outside of the base
 * path and files that do not exist give the site's 404 page. The caller closes it.
 */
export function serveFolder(
  dir: string,
  { port = 0, base = '/' }: { port?: number; base?: string } = {},
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/')
    const headers: Record<string, string> = {
      'Content-Security-Policy': `${securityPolicy}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': path?.startsWith(`${base}_astro/`) === true ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
    const found = path?.startsWith(base) === true ? fileAt(dir, path.slice(base.length)) : undefined
    if (found?.redirect === true) {
      response.writeHead(308, { ...headers, Location: `${path}/` }).end()
      return
    }
    const file = found?.file ?? join(dir, '404.html')
    try {
      const { size } = statSync(file)
      const type = types[extname(file)] ?? 'application/octet-stream'
      response.writeHead(found === undefined ? 404 : 200, { ...headers, 'Content-Type': type, 'Content-Length': String(size) })
      if (request.method === 'HEAD') response.end()
      else createReadStream(file).pipe(response)
    } catch {
      response.writeHead(404, headers).end()
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const chosen = typeof address === 'object' && address !== null ? address.port : port
      resolve({ server, url: `http://127.0.0.1:${chosen}${base}` })
    })
  })
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://site').pathname)
  } catch {
    return undefined
  }
}

function fileAt(dir: string, path: string): { file: string; redirect?: boolean } | undefined {
  const file = normalize(join(dir, path))
  if (!file.startsWith(normalize(dir)) || path.includes('\0')) return undefined
  const kind = statSync(file, { throwIfNoEntry: false })
  if (kind?.isFile() === true) return { file }
  if (kind?.isDirectory() !== true) return undefined
  const index = join(file, 'index.html')
  if (statSync(index, { throwIfNoEntry: false }) === undefined) return undefined
  return path === '' || path.endsWith('/') ? { file: index } : { file: index, redirect: true }
}
