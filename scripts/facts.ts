import { supervised } from './lib/supervised.ts'

await supervised(() => import('./facts/command.ts'))
