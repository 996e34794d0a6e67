import { z } from 'astro/zod'
import { hasUserName, mixesScripts } from '../../markdown/urls.ts'
import { isDay, isDayOrMoment } from '../day.ts'
import { isId } from '../ids.ts'

/** Text of one line or more that is not blank. */
export const text = z
  .string({ error: (issue) => (issue.input === undefined ? undefined : 'must be text') })
  .trim()
  .min(1, 'must not be empty')

/** Id of another entry: the name of its file without the ending. */
export const id = text.refine(isId, 'must be an id: lower-case letters, digits, "-", "." or "_"')

/** A version as text. YAML reads a bare 1.30 as the number 1.3, so it must stand in quotes. */
export const version = z
  .string({
    error: (issue) =>
      issue.input === undefined ? undefined : `must be a version in quotes, such as "1.30" (a bare 1.30 is read as the number 1.3)`,
  })
  .trim()
  .regex(/^\d[0-9a-z.-]*$/, 'must be a version, such as "1.33"')

/** A day, `YYYY-MM-DD`. */
export const day = z
  .string({ error: (issue) => (issue.input === undefined ? undefined : 'must be a date, YYYY-MM-DD') })
  .trim()
  .refine(isDay, 'must be a day that exists, written YYYY-MM-DD')

/** A day or a date with time (RFC 3339). The day as written counts. */
export const dayOrMoment = z
  .string({ error: (issue) => (issue.input === undefined ? undefined : 'must be a date, YYYY-MM-DD or RFC 3339') })
  .trim()
  .refine(isDayOrMoment, 'must be a day that exists, written YYYY-MM-DD or as RFC 3339 date and time')

/** An absolute address, http or https. */
export const webUrl = withHonestHost(text.refine(isWebUrl, 'must be an address that begins with https:// or http://'))

/** A path of this site from its root, with a leading slash and without climbing: `/old/place/`. */
export const sitePath = text.refine(isSitePath, 'must be a path from the root of the site, such as "/old/place/", without ".."')

/** Where a link of the site itself leads: a path, also with a query and an anchor, or an absolute address. */
export const linkTarget = withHonestHost(
  text.refine(
    (value) => isWebUrl(value) || isSitePath(value.replace(/[?#][^\s<>"\\]*$/, '')),
    'must be a path of the site, such as "/features/", or begin with https:// or http://',
  ),
)

/** Named links of an entry: a name → an address. */
export const links = z.record(z.string(), webUrl)

/** A stage's name in lower case; site.yaml says which there are. */
export const stage = text.regex(/^[a-z][a-z0-9-]*$/, 'must be a stage in lower case, such as alpha')

/** An address that does not pass for that of another site. */
function withHonestHost(address: z.ZodString): z.ZodString {
  return address
    .refine((value) => !hasUserName(value), 'must be an address without a name before its host, which readers take for the host')
    .refine((value) => !mixesScripts(value), 'must be an address whose host has letters of one script, as those of two look alike')
}

function isWebUrl(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || /[\s<>"]/.test(value)) return false
  return URL.canParse(value)
}

/** What a path is written with: in ASCII nothing that means something to a browser or to a host's rules; elsewhere what can be seen. */
const writtenPath = /^\/(?!\/)(?:[\w.~!$&'()+,=@%/-]|(?![\p{ASCII}\p{C}\p{Z}]).)*$/u

/** What may be behind its percent signs. `*`, `:name` and a line's end would be read in `_redirects`, where the path stands. */
const decodedPath = /^(?:[\w.~!$&'()+,=@%/ #?-]|(?![\p{ASCII}\p{C}\p{Z}]).)*$/u

function isSitePath(value: string): boolean {
  if (!writtenPath.test(value)) return false
  let decoded = value
  try {
    decoded = decodeURIComponent(value)
  } catch {
    return false
  }
  return decodedPath.test(decoded) && !decoded.split('/').some((segment) => segment === '..' || segment === '.')
}
