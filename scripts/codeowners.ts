import { supervised } from './lib/supervised.ts'

await supervised(() => import('./codeowners/command.ts'))
