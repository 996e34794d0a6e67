import { supervised } from './lib/supervised.ts'

await supervised(() => import('./build/command.ts'))
