import { expect, it } from 'vitest'
import { parseStatus, parseWaitedCpu, treeBytes } from './process-tree.ts'

it('reads parent and resident memory of a process, whatever its name', () => {
  const status = 'Name:\tVmRSS: 9 kB\nUmask:\t0022\nPid:\t7\nPPid:\t3\nVmHWM:\t  400 kB\nVmRSS:\t   300 kB\n'
  expect(parseStatus(7, status)).toEqual({ pid: 7, parent: 3, bytes: 300 * 1024 })
})

it('counts a process that has ended as without memory', () => {
  expect(parseStatus(7, 'Name:\tnode\nState:\tZ (zombie)\nPPid:\t3\n')).toEqual({ pid: 7, parent: 3, bytes: 0 })
})

it('sums a process and all below it, and nothing else', () => {
  const all = [
    { pid: 1, parent: 0, bytes: 1 },
    { pid: 2, parent: 1, bytes: 10 },
    { pid: 3, parent: 2, bytes: 100 },
    { pid: 4, parent: 2, bytes: 1_000 },
    { pid: 5, parent: 4, bytes: 10_000 },
    { pid: 6, parent: 1, bytes: 100_000 },
  ]
  expect(treeBytes(all, 2)).toBe(11_110)
  expect(treeBytes(all, 9)).toBe(0)
})

it('reads the processor time of ended children, also after a name with brackets and spaces', () => {
  expect(parseWaitedCpu('12 (a) b (c) S 1 2 3 4 5 6 7 8 9 10 11 12 250 150 15 16\n')).toBe(4)
})
