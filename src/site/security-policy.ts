/**
 * The Content Security Policy of every page: nothing runs or loads but what the site serves itself; `wasm-unsafe-eval` is
 * the search engine's. `frame-ancestors` counts only as a header and is added there.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  'frame-src https://www.youtube-nocookie.com',
].join('; ')
