import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { securityPolicy } from '../../src/layouts/security-policy.ts'

/** Writes what hosts read beside the pages: `_headers` with the security policy and how long files may be kept. */
export function writeServerFiles(dir: string, base: string): void {
  const headers = [
    `/*`,
    `  Content-Security-Policy: ${securityPolicy}; frame-ancestors 'none'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    `${base}_astro/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ]
  writeFileSync(join(dir, '_headers'), headers.join('\n'))
}
