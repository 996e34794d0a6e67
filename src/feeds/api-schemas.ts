import { z } from 'astro/zod'
import { paths } from '../model/paths.ts'
import type { Urls } from '../site/urls.ts'
import { apiDocuments, type ApiName } from './api-rows.ts'

export const apiNames = ['posts', 'features', 'releases', 'sigs', 'compare'] as const satisfies readonly ApiName[]

/** The JSON Schema (draft 2020-12) of one document of the API, with its address as `$id`. */
export function jsonSchemaOf(name: ApiName, { absolute }: Pick<Urls, 'absolute'>): object {
  const { $schema, ...schema } = z.toJSONSchema(apiDocuments[name], { target: 'draft-2020-12' })
  return { $schema, $id: absolute(paths.apiSchema(name)), title: titles[name], ...schema }
}

const titles: Record<ApiName, string> = {
  posts: 'Posts',
  features: 'Features',
  releases: 'Releases',
  sigs: 'Groups',
  compare: 'Changes between two releases',
}
