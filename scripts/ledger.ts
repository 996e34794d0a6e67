import { supervised } from './lib/supervised.ts'

await supervised(() => import('./ledger/command.ts'))
