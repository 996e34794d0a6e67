import { supervised } from './lib/supervised.ts'

await supervised(() => import('./check/command.ts'))
