import type { APIRoute } from 'astro'
import { feedResponse, feedRoutes } from '../../site/feed-routes.ts'

export const getStaticPaths = () => feedRoutes('archive')

export const GET: APIRoute<{ key: string }> = ({ props }) => feedResponse(props.key, 'json')
