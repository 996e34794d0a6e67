import { z } from 'astro/zod'
import { apiDocuments, type ApiName } from './api-rows.ts'

/** One key of a document of the API, in words. */
export interface ApiField {
  /** The way to it from a row, or from the document where it is no list: `stages`, `release`. */
  path: string[]
  /** What stands there: `text`, `day or null`, `list of text`, `"alpha", "beta"`. */
  type: string
  meaning?: string | undefined
}

/** Every key of a document's rows in their order, read from its schema; of a comparison, which is more than its rows, every key. */
export function apiFieldsOf(name: ApiName): ApiField[] {
  // zod writes the document; only these of its parts are read.
  const document = z.toJSONSchema(apiDocuments[name]) as Schema
  const rows = Object.values(document.properties ?? {})
  return fieldsWithin(rows.length === 1 ? (rows[0]?.items ?? document) : document, [])
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

function fieldsWithin(schema: Schema, path: string[]): ApiField[] {
  return Object.entries(objectIn(schema)?.properties ?? {}).flatMap(([key, part]) => {
    const here = [...path, key]
    return [{ path: here, type: typeWords(part), meaning: part.description }, ...fieldsWithin(part.items ?? part, here)]
  })
}

function objectIn(schema: Schema): Schema | undefined {
  return schema.properties === undefined ? schema.anyOf?.find((one) => one.properties !== undefined) : schema
}

const words: Record<string, string> = { string: 'text', integer: 'number', boolean: 'true or false', object: 'object', null: 'null' }
const formats: Record<string, string> = { date: 'day', uri: 'address' }

function typeWords(schema: Schema): string {
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeWords).join(' or ')
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(', ')
  if (schema.const !== undefined) return String(schema.const)
  if (schema.type === 'array') return `list of ${schema.items === undefined ? 'anything' : pluralOf(typeWords(schema.items))}`
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object' && schema.properties === undefined) {
    return `object, each value ${typeWords(schema.additionalProperties)}`
  }
  const types = [schema.type ?? []]
    .flat()
    .map((type) => (type === 'string' ? (formats[schema.format ?? ''] ?? 'text') : (words[type] ?? type)))
  return types.join(' or ')
}

function pluralOf(word: string): string {
  return word === 'object' ? 'objects' : word
}
