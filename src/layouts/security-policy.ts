/**
 * The Content-Security-Policy of every page, as its `<meta>` carries it: no inline script or style, nothing from elsewhere
 * but the video frame that a reader asks for. `frame-ancestors` works only as a header.
 */
export const securityPolicy = [
  "default-src 'none'",
  // WebAssembly: the search engine.
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
