import type { SeriesData } from './schemas/series.ts'

/** Posts that belong together in an order. */
export interface Series extends SeriesData {
  id: string
  file: string
  /** Its live posts in the order of their parts. */
  postIds: string[]
}
