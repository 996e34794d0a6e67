import { supervised } from './lib/supervised.ts'

await supervised(() => import('./schedule/command.ts'))
