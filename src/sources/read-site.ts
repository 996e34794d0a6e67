import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileStart, problemAt, type Problem } from '../model/problem.ts'
import { siteSchema, type SiteData } from '../model/schemas/site.ts'
import type { SourceFile } from '../model/source-entries.ts'
import type { ContentFolder } from './content-files.ts'
import { attempt } from './attempt.ts'
import { decodeText } from './decode-text.ts'
import { validate } from './schema-problems.ts'
import { readYaml } from './yaml-source.ts'

export interface ReadSite {
  /** What site.yaml says; a placeholder for each key that cannot be used. */
  data: SiteData
  source: SourceFile
  /** False when one of the words that addresses and stages are made of had to be guessed. */
  isCertain: boolean
  problems: Problem[]
}

const file = 'site.yaml'
const placeholder = siteSchema.parse({ project: 'Project', title: 'Site', url: 'https://example.org' })
const wordKeys = ['group', 'proposal', 'stages', 'permalink'] as const

/** Reads `site.yaml`. Without one, or where it cannot be used, the rest of the folder is still checked against the usual words. */
export function readSite(dir: string, folder: Pick<ContentFolder, 'files'>): ReadSite {
  const nowhere = { file, placeOf: () => fileStart, placeOfKey: () => fileStart }
  if (!folder.files.has(file)) {
    const other = [...folder.files].find((name) => /^site\.(?:ya?ml|json|toml)$/i.test(name))
    const problem = problemAt(file, fileStart, {
      code: 'site-missing',
      message: 'The content folder has no site.yaml.',
      fix: other === undefined ? 'Add site.yaml with the keys project, title and url.' : `Rename ${other} to site.yaml.`,
    })
    return { data: placeholder, source: nowhere, isCertain: other === undefined, problems: [problem] }
  }
  const { text, problems } = decodeText(readFileSync(join(dir, file)), file)
  if (text === undefined) return { data: placeholder, source: nowhere, isCertain: false, problems }
  const attempted = attempt(file, text, () => readYaml(text, file))
  if ('finding' in attempted)
    return { data: placeholder, source: nowhere, isCertain: false, problems: [problemAt(file, fileStart, attempted.finding)] }
  const yaml = attempted.result
  const source = { file, placeOf: yaml.placeOf, placeOfKey: yaml.placeOfKey }
  const mayHold = (key: string): boolean => new RegExp(`^["']?${key}\\b`, 'm').test(text)
  if (yaml.data === undefined) return { data: placeholder, source, isCertain: !wordKeys.some(mayHold), problems: yaml.problems }
  const validated = validate(siteSchema, yaml, file)
  if (validated.data !== undefined) return { data: validated.data, source, isCertain: true, problems: yaml.problems }
  const usable = usableKeys(yaml.data)
  const isCertain = wordKeys.every((key) => key in usable || !mayHold(key))
  return { data: { ...placeholder, ...usable }, source, isCertain, problems: [...yaml.problems, ...validated.problems] }
}

/** The keys of broken data whose values are right by themselves. */
function usableKeys(data: unknown): Partial<SiteData> {
  const given = Object.entries(typeof data === 'object' && data !== null ? data : {})
  return Object.fromEntries(
    given.flatMap(([key, value]) => {
      const schema = Object.hasOwn(siteSchema.shape, key) ? siteSchema.shape[key as keyof SiteData] : undefined // it has the key
      const result = schema?.safeParse(value)
      return result?.success === true ? [[key, result.data]] : []
    }),
  )
}
