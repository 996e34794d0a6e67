import { supervised } from './lib/supervised.ts'

await supervised(() => import('./import/command.ts'))
