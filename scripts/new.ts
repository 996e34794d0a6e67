import { supervised } from './lib/supervised.ts'

await supervised(() => import('./new/entry-point.ts'))
