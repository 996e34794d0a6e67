import type { ProblemCode } from '../model/problem-codes.ts'
import { hasLookAlikes } from './characters.ts'
import type { Finding } from './finding.ts'

const safeSchemes = new Set(['http', 'https', 'mailto'])

/** Image formats that the build can draw. */
const pictureName = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i

/**
 * What is wrong with the address of a link, or undefined when it may stand in a post: http, https, mailto, a path of the site, a
 * relative path, a fragment. Takes the address as a browser would get it, character references resolved.
 */
export function findUnsafeLink(url: string): Finding | undefined {
  if (hasHiddenCharacters(url))
    return unsafe(url, 'holds white space or a control character, which browsers skip', 'Delete the character, or write a space as %20.')
  if (url.includes('\\')) return unsafe(url, 'holds a backslash, which browsers read as a slash', 'Write "/" or %5C.')
  if (url.startsWith('//')) return unsafe(url, 'leaves the protocol open', `Write https:${url}`)
  const scheme = schemeOf(url)
  if (scheme === undefined) return undefined
  if (!safeSchemes.has(scheme))
    return unsafe(url, `uses "${scheme}:"`, 'Links may use https:, http: and mailto:, or lead to a path of this site.')
  if (hasUserName(url)) return unsafe(url, 'has a name before its host, which readers take for the host', hostFixes.userName)
  if (mixesScripts(url)) return unsafe(url, 'has a host with letters of two scripts, of which some look alike', hostFixes.scripts)
  if (scheme !== 'mailto' && !/^https?:\/\/[^/?#]/i.test(url))
    return unsafe(url, 'has no host', 'Write it whole, such as https://example.org/page.')
  return undefined
}

/** How to mend an address that passes for that of another site, in a text as in the facts of an entry. */
export const hostFixes = {
  userName: 'Delete what stands between "//" and "@", and the "@".',
  scripts: 'Write the host with letters of one script.',
}

/** Whether a name stands before the host, as in `https://kubernetes.io@example.org`. */
export function hasUserName(url: string): boolean {
  return /^https?:\/\/[^/?#]*@/i.test(url)
}

/** Whether a part of the host has letters of scripts that look alike. */
export function mixesScripts(url: string): boolean {
  const [host = ''] = /(?<=^https?:\/\/)[^/?#]+/i.exec(decoded(url) ?? url) ?? []
  return host.split('.').some(hasLookAlikes)
}

/** True for an address within the site, which gets the base path when it is drawn. */
export function isSitePath(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//')
}

/** The address of a picture beside the post, as `./name.png`, or what is wrong with it. */
export function readPictureAddress(written: string): { src: string } | { finding: Finding } {
  const scheme = schemeOf(written)
  if (written.startsWith('//') || scheme === 'http' || scheme === 'https') {
    return refusal(
      'remote-image',
      written,
      'lies on another site, which would learn of every reader',
      'Put the picture into the folder of the post and name it as "./name.png".',
    )
  }
  if (scheme !== undefined || hasHiddenCharacters(written))
    return {
      finding: unsafe(written, 'is no path of a picture', 'Put the picture into the folder of the post and name it as "./name.png".'),
    }
  const path = decoded(written)
  if (path === undefined || /[\\?#%:]/.test(path) || hasHiddenCharacters(path.replaceAll(' ', ''))) {
    return refusal('image-path', written, 'is no plain file name', 'Name the file with letters, digits, "-" and "_".')
  }
  if (path.startsWith('/') || path.split('/').includes('..')) {
    return refusal(
      'image-path',
      written,
      'does not lie beside the post',
      'Put the picture into the folder of the post and name it as "./name.png".',
    )
  }
  if (!pictureName.test(path))
    return refusal('image-path', written, 'is no picture that can be drawn', 'Use png, jpg, webp, avif, gif or svg.')
  return { src: `./${path.replace(/^(?:\.\/)+/, '')}` }
}

/** The scheme of an address in lower case; also of one that only looks as if it had none. */
function schemeOf(url: string): string | undefined {
  const first = url.split(/[/?#]/, 1)[0] ?? ''
  const plain = /^([a-z][a-z0-9+.-]*):/i.exec(first)?.[1]
  if (plain !== undefined) return plain.toLowerCase()
  const hidden = /([a-z]+)[^a-z0-9]*:/i.exec(decoded(first) ?? first)?.[1]?.toLowerCase()
  if (hidden !== undefined) return hidden
  return first.includes(':') ? first : undefined
}

const hiddenCharacters = /[\u0000-\u0020\u007F-\u00A0\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/

function hasHiddenCharacters(url: string): boolean {
  return hiddenCharacters.test(url)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function unsafe(url: string, why: string, fix: string): Finding {
  return { code: 'unsafe-url', message: `The address "${shorten(url)}" ${why}.`, fix }
}

function refusal(code: ProblemCode, url: string, why: string, fix: string): { finding: Finding } {
  return { finding: { code, message: `The picture "${shorten(url)}" ${why}.`, fix } }
}

function shorten(url: string): string {
  return url.length > 80 ? `${url.slice(0, 79)}…` : url
}
