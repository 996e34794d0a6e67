import type { APIRoute, GetStaticPaths } from 'astro'
import type { ApiName } from '../../../../feeds/api-rows.ts'
import { apiNames, jsonSchemaOf } from '../../../../feeds/api-schemas.ts'
import { jsonResponse } from '../../../../feeds/responses.ts'
import { loadSite } from '../../../../site/load.ts'

export const getStaticPaths = (() => apiNames.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ name: ApiName }> = async ({ props: { name } }) => jsonResponse(jsonSchemaOf(name, (await loadSite()).urls))
