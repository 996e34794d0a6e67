import { supervised } from './lib/supervised.ts'

await supervised(() => import('./report/command.ts'))
