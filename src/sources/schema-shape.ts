import { z } from 'astro/zod'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** What a schema expects at one place, in the words that a person needs to mend it. */
export interface Shape {
  /** Keys that may stand there. */
  keys: string[]
  /** Keys that must stand there. */
  required: string[]
  /** Whether a single value, such as text or a number, may stand there. */
  isSingle: boolean
  /** What the items of a list look like, if a list may stand there. */
  item?: Shape
}

const known = new WeakMap<z.ZodType, JsonSchema>()

/** What a schema expects at a path of its data; alternatives of a union are put together. */
export function shapeAt(schema: z.ZodType, path: readonly PropertyKey[]): Shape {
  let at = alternatives([jsonSchemaOf(schema)])
  for (const step of path) at = alternatives(at.flatMap((one) => inner(one, step)))
  return shapeOf(at)
}

function shapeOf(at: JsonSchema[]): Shape {
  const items = alternatives(at.flatMap((one) => inner(one, 0)))
  return {
    keys: [...new Set(at.flatMap((one) => Object.keys(one.properties ?? {})))],
    required: [...new Set(at.flatMap((one) => one.required ?? []))],
    isSingle: at.some(({ type }) => type !== 'object' && type !== 'array'),
    ...(items.length === 0 ? {} : { item: shapeOf(items) }),
  }
}

function inner(schema: JsonSchema, step: PropertyKey): JsonSchema[] {
  const found = typeof step === 'number' ? schema.items : schema.properties?.[String(step)]
  return [found].flat().filter((one): one is JsonSchema => typeof one === 'object')
}

function alternatives(schemas: JsonSchema[]): JsonSchema[] {
  return schemas.flatMap((one) =>
    one.anyOf === undefined ? [one] : alternatives(one.anyOf.filter((option) => typeof option === 'object')),
  )
}

/** JSON Schema is zod's public account of a schema; its own objects may change with any version. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const found = known.get(schema) ?? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  known.set(schema, found)
  return found
}
