import { z } from 'astro/zod'
import { linkTarget, stage, text, webUrl } from './fields.ts'

const segment = text.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be one segment of a path in lower case, such as "sigs"')

const contact = text.refine(
  (value) => webUrl.safeParse(value).success || /^(?:(?:mailto:)?[^\s@:]+@[^\s@]+|tel:\+[\d-]+)$/i.test(value),
  'must be a mail address, or an address that begins with https://',
)

interface SomeGroupWords {
  singular?: string | undefined
  plural?: string | undefined
  path: string
  long?: string | undefined
}

interface GroupWords extends SomeGroupWords {
  singular: string
  plural: string
}

/** The words for groups, where some are left out: one follows from the other, and the usual group has its name in full. */
function groupWords({ singular, plural, path, long }: SomeGroupWords): GroupWords {
  const isUsual = singular === undefined && plural === undefined
  const one = singular ?? plural?.replace(/s$/, '') ?? 'SIG'
  return {
    singular: one,
    plural: plural ?? `${one}s`,
    path,
    ...(isUsual && { long: 'Special interest group' }),
    ...(long !== undefined && { long }),
  }
}

/** `site.yaml`: what the site is called and which words its project uses. */
export const siteSchema = z.strictObject({
  /** The project that the site is about. */
  project: text,
  /** Name of the site. */
  title: text,
  /** Where the site is served, without the base path: `https://example.org`. */
  url: webUrl.refine((url) => URL.parse(url)?.pathname === '/', 'must have no path; where the site stands below one is said by --base'),
  /** What follows the title on the front page; one sentence or part of one. */
  tagline: text.optional(),
  /** One sentence for search engines and feeds. */
  description: text.optional(),
  /** Repository of the content, for edit links: `https://github.com/x/y`. */
  repository: webUrl.optional(),
  /** Branch that edit links name. */
  branch: text.default('main'),
  /** Language of the content, BCP 47. */
  language: text.default('en'),
  /** What the project calls the groups that own features; `SIG` alone has a name in full by default. */
  group: z
    .strictObject({
      /** `SIG`, `Team`. */
      singular: text.optional(),
      /** `SIGs`, `Teams`. */
      plural: text.optional(),
      /** First segment of the addresses of groups. */
      path: segment.default('sigs'),
      /** The name in full, `Special interest group`. */
      long: text.optional(),
    })
    .default({ path: 'sigs' })
    .transform(groupWords),
  /** What the project calls its proposals. */
  proposal: z
    .strictObject({
      /** `KEP`, `RFC`. */
      label: text.default('KEP'),
      /** First segment of the addresses that lead from a number to its feature. */
      path: segment.default('keps'),
      /** Address of the proposal, with `:number`. */
      url: webUrl.optional(),
    })
    .default({ label: 'KEP', path: 'keps' }),
  /** Names of the stages in the order in which a feature passes them. */
  stages: z.array(stage).min(1).default(['alpha', 'beta', 'stable', 'deprecated', 'disabled', 'removed']),
  /** Address of a post; tokens `:year :month :day :slug`. */
  permalink: text
    .regex(/^\/(?:[^\s?#]*)$/, 'must be a path such as "/posts/:slug/"')
    .refine((value) => value.includes(':slug'), 'must contain :slug')
    .default('/posts/:slug/'),
  /** Links of the masthead instead of the usual ones: label, and path or address. */
  navigation: z.array(z.strictObject({ label: text, href: linkTarget })).optional(),
  /** Accounts of the project: a name → an address. */
  social: z.record(z.string(), webUrl).optional(),
  /** Names on GitHub, of people or teams (`owner/team`), of those who look after programs and pages; for CODEOWNERS. */
  maintainers: z.array(text).default([]),
  /** Address for reports of vulnerabilities, for security.txt. */
  security: contact.optional(),
})

export type SiteData = z.output<typeof siteSchema>
