import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessMemory {
  pid: number
  parent: number
  bytes: number
}

/**
 * What gives, each time, the resident bytes of a process and everything that it started and that still runs; undefined without `/proc`.
 * It looks for new processes at every fifth time only: looking at all of a machine's would itself cost what is to be measured.
 */
export function treeWatch(root: number): (() => number) | undefined {
  if (process.platform !== 'linux') return undefined
  let times = 0
  let known: readonly number[] = []
  return () => {
    const all = (times % 5 === 0 ? readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : [])) : known).flatMap(
      memoryOf,
    )
    known = times % 5 === 0 ? treeOf(all, root) : known
    times += 1
    return treeBytes(all, root)
  }
}

function memoryOf(pid: number): ProcessMemory[] {
  try {
    return [parseStatus(pid, readFileSync(`/proc/${pid}/status`, 'latin1'))]
  } catch {
    return [] // ended since it was listed
  }
}

/** A process by its `/proc/<pid>/status`, proc(5). One that has ended, or is the kernel's, has no memory. */
export function parseStatus(pid: number, status: string): ProcessMemory {
  const numberOf = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? '0')
  return { pid, parent: numberOf('PPid'), bytes: numberOf('VmRSS') * 1024 }
}

/** Bytes of a process and all below it. Pages that several of them share are counted for each. */
export function treeBytes(all: readonly ProcessMemory[], root: number): number {
  const tree = new Set(treeOf(all, root))
  return all.reduce((sum, { pid, bytes }) => sum + (tree.has(pid) ? bytes : 0), 0)
}

function treeOf(all: readonly ProcessMemory[], root: number): number[] {
  const children = Map.groupBy(all, ({ parent }) => parent)
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap((child) => below(child.pid))]
  return below(root)
}

/** Processor time of every process that this one has started and waited for, and of those that they waited for; undefined without `/proc`. */
export function waitedCpuSeconds(): number | undefined {
  if (process.platform !== 'linux') return undefined
  return parseWaitedCpu(readFileSync('/proc/self/stat', 'latin1'))
}

/** `cutime` and `cstime` of a line of `/proc/<pid>/stat`, proc(5), in seconds. The name, in brackets, may hold anything. */
export function parseWaitedCpu(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user = Number.NaN, system = Number.NaN] = fields.slice(13, 15).map(Number)
  return (user + system) / ticksPerSecond
}

/** What Linux tells times in, on every machine that Node runs on. */
const ticksPerSecond = 100
