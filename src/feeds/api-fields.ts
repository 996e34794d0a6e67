import { z } from 'astro/zod'
import { apiDocuments, type ApiName } from './api-rows.ts'

/** One key of a document of the API, in words. */
export interface ApiField {
  /** The way to it: `features[].stages[].release`. */
  path: string
  /** What stands there: `text`, `day or null`, `list of text`. */
  type: string
  meaning?: string | undefined
}

/** Every key of a document in its order, read from its schema. */
export function apiFieldsOf(name: ApiName): ApiField[] {
  // zod writes the document; only these of its parts are read.
  return fieldsWithin(z.toJSONSchema(apiDocuments[name]) as Schema, '')
}

interface Schema {
  type?: string | string[]
  format?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
}

function fieldsWithin(schema: Schema, path: string): ApiField[] {
  const object = objectIn(schema)
  return Object.entries(object?.properties ?? {}).flatMap(([key, part]) => {
    const here = path === '' ? key : `${path}.${key}`
    const field = { path: here, type: typeWords(part), meaning: part.description }
    return [field, ...fieldsWithin(part.items ?? part, part.items === undefined ? here : `${here}[]`)]
  })
}

function objectIn(schema: Schema): Schema | undefined {
  return schema.properties === undefined ? schema.anyOf?.find((one) => one.properties !== undefined) : schema
}

const words: Record<string, string> = { string: 'text', integer: 'number', boolean: 'true or false', object: 'object', null: 'null' }
const formats: Record<string, string> = { date: 'day', uri: 'address' }

function typeWords(schema: Schema): string {
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeWords).join(' or ')
  if (schema.enum !== undefined) return schema.enum.map(String).join(', ')
  if (schema.const !== undefined) return String(schema.const)
  if (schema.type === 'array') return `list of ${schema.items === undefined ? 'anything' : pluralOf(typeWords(schema.items))}`
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object' && schema.properties === undefined) {
    return `object, each value ${typeWords(schema.additionalProperties)}`
  }
  const types = [schema.type ?? []].flat().map((type) => (type === 'string' ? (formats[schema.format ?? ''] ?? 'text') : (words[type] ?? type)))
  return types.join(' or ')
}

function pluralOf(word: string): string {
  return word === 'object' ? 'objects' : word
}
