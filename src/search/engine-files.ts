import { partsWith } from './index-parts.ts'
import { unpacked } from './unpacked.ts'

/** What became of the engine's files. */
interface EngineFiles {
  /** Whether a part of the index did not come. */
  someAreLost: boolean
  /** Settles once the engine's program is there, which is the largest and comes last. */
  programCame: Promise<unknown>
}

/**
 * From now on the engine's files in a folder come through here.
 *
 * The engine unpacks them with a program of its own, which takes 2 ms for most and up to 60 for some; it takes as they are those that
 * come unpacked, so the browser does that, in one. And it asks for parts of its index only when its program runs: those in which the
 * words begin that will be looked for first are loaded beside that program.
 */
export function passFilesOf(folder: string, words: readonly string[]): EngineFiles {
  const program = Promise.withResolvers()
  const files = { someAreLost: false, programCame: program.promise }
  // An engine that could not be loaded is loaded again.
  before ??= globalThis.fetch
  globalThis.fetch = fetchThrough(before, folder, words.filter((word) => plainWord.test(word)), files, program.resolve) // prettier-ignore
  return files
}

let before: typeof fetch | undefined
/** Of others the engine alone knows how they stand in the index. */
const plainWord = /^[a-z]+$/
const packedFile = /(?:\.pf_(index|meta)|\/wasm[^/]*)$/

function fetchThrough(
  load: typeof fetch,
  folder: string,
  words: readonly string[],
  files: EngineFiles,
  onProgram: (bytes: ArrayBuffer) => void,
): typeof fetch {
  const ahead = new Map<string, Promise<Response>>()
  const loadFile = async (address: string, kind?: string): Promise<Response> => {
    try {
      const response = await load(address)
      if (!response.ok) throw new Error(`Pagefind: ${response.status} for ${address}`)
      const bytes = await unpacked(await response.arrayBuffer())
      if (kind === undefined) onProgram(bytes)
      if (kind === 'meta') partsWith(words, bytes).forEach(loadAhead)
      return new Response(bytes)
    } catch (error) {
      files.someAreLost ||= kind === 'index'
      throw error
    }
  }
  const loadAhead = (part: string): void => {
    const address = `${folder}index/${part}.pf_index`
    const file = loadFile(address, 'index')
    ahead.set(address, file)
    file.catch(() => ahead.delete(address))
  }
  return (input, options) => {
    const address = typeof input === 'string' ? new URL(input, location.href).href : ''
    const [found, kind] = (address.startsWith(folder) && packedFile.exec(address)) || []
    if (found === undefined) return load(input, options)
    const file = ahead.get(address) ?? loadFile(address, kind)
    ahead.delete(address)
    return file
  }
}
