import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import { highlightBody } from '../markdown/highlight.ts'
import { readSvg } from '../markdown/svg.ts'
import type { Body } from '../model/body.ts'
import type { Problem } from '../model/problem.ts'
import { resolveBeside } from '../model/rules/images.ts'
import type { Collection } from '../model/source-entries.ts'
import { listContent, type ContentFile } from '../sources/content-files.ts'
import { decodeText } from '../sources/decode-text.ts'
import { readEntry, type ReadEntry } from '../sources/read-entry.ts'
import { projectDir } from './config.ts'
import { handover } from './handover.ts'
import { textMakerDigest, textStore, type StoredText } from './text-store.ts'

/** What Astro's store keeps of a text besides its digest: the drawings that decide it. The text itself is in the store of texts. */
interface TextFacts {
  drawings: string[]
}

/** Changes whenever the stored form of an entry does, so that an older store is not read as a newer one. */
const storeVersion = '2'

/**
 * Loads one collection of a content folder into Astro's store. A file whose digest is known is not read again; one with
 * problems is named and its last good form stays. In `dev` the folder is watched.
 */
export function contentLoader(collection: Collection, contentDir: string): Loader {
  return {
    name: `almanac-${collection}`,
    async load(context) {
      await loadAll(collection, contentDir, context)
      context.watcher?.add(contentDir)
      const reload = (path: string): void => {
        if (!relative(contentDir, path).startsWith('..')) void loadAll(collection, contentDir, context)
      }
      context.watcher?.on('add', reload).on('change', reload).on('unlink', reload)
    },
  }
}

async function loadAll(collection: Collection, contentDir: string, context: LoaderContext): Promise<void> {
  const files = listContent(contentDir).entries.filter((file) => file.collection === collection)
  const gone = new Set(context.store.keys())
  for (const file of files) {
    gone.delete(file.id)
    await loadFile({ ...file, collection }, contentDir, context)
  }
  for (const id of gone) {
    context.store.delete(id)
    textStore.drop(`${collection}/${id}`)
  }
}

async function loadFile(file: ContentFile, contentDir: string, { store, parseData, generateDigest, logger }: LoaderContext): Promise<void> {
  const path = join(contentDir, file.file)
  const { text, problems: undecoded } = decodeText(readFileSync(path), file.file)
  tellAll(undecoded, logger)
  if (text === undefined) return
  const name = `${file.collection}/${file.id}`
  const known = store.get(file.id)
  const drawingsOf = (sources: readonly string[]): string => sources.map((src) => readBeside(contentDir, file.file, src) ?? '').join('\0')
  const digestFor = (sources: readonly string[]): string =>
    generateDigest([storeVersion, textMakerDigest(), file.file, text, drawingsOf(sources)].join('\0'))
  const facts = known?.rendered?.metadata as TextFacts | undefined // written below
  if (known?.filePath !== undefined && known.digest === digestFor(facts?.drawings ?? [])) {
    if (facts === undefined || textStore.recall(name, String(known.digest)) !== undefined) {
      keepPictures(store, known.assetImports, known.filePath)
      return
    }
  }
  const { entry, problems } = checkedEntry(file.file, text) ?? readEntry(file, text)
  tellAll(problems, logger)
  if (entry === undefined) return
  const body = 'body' in entry ? entry.body : undefined
  const stored = body === undefined ? undefined : await storedTextOf(body, contentDir, file.file)
  const filePath = relative(projectDir, path).replaceAll('\\', '/')
  const data = await parseData({ id: file.id, data: { ...entry.data, ...picturesOf(body, entry.data) }, filePath })
  const drawings = Object.keys(stored?.drawings ?? {})
  const digest = digestFor(drawings)
  if (stored !== undefined) textStore.keep(name, digest, stored)
  store.set({ id: file.id, data, digest, filePath, ...(stored === undefined ? {} : { rendered: { html: '', metadata: { drawings } } }) })
}

function tellAll(problems: readonly Problem[], logger: LoaderContext['logger']): void {
  for (const { severity, file, line, column, code, message, fix } of problems)
    logger[severity === 'error' ? 'error' : 'warn'](`${file}:${line}:${column} ${severity} ${code} ${message} ${fix}`)
}

function checkedEntry(file: string, text: string): ReadEntry<Collection> | undefined {
  const checked = handover().checked?.get(file)
  return checked?.text === text ? checked.read : undefined
}

/** What Astro's own loader does for an entry that has not changed: without it the pictures of a warm build are lost. */
function keepPictures(store: LoaderContext['store'], pictures: string[] | undefined, filePath: string): void {
  if (pictures === undefined || pictures.length === 0) return
  const withAssets = store as typeof store & { addAssetImports: (pictures: string[], filePath: string) => void } // there, but missing from its type
  withAssets.addAssetImports(pictures, filePath)
}

async function storedTextOf(body: Body, contentDir: string, file: string): Promise<StoredText> {
  const drawings: Record<string, string> = {}
  for (const { src } of body.images.filter((image) => isDrawing(image.src))) {
    const source = readBeside(contentDir, file, src)
    if (source === undefined) continue
    drawings[src] = readSvg(source, file).svg ?? ''
  }
  return { body: await highlightBody(body), drawings }
}

/** The raster pictures of an entry, as Astro's `image()` takes them: relative paths that begin with a dot. */
function picturesOf(body: Body | undefined, data: object): { pictures?: Record<string, string> } {
  const cover = 'cover' in data ? (data.cover as { src: string } | undefined)?.src : undefined // the schema of posts gave it
  const sources = [...(body?.images.map((image) => image.src) ?? []), ...(cover === undefined ? [] : [cover])]
  if (body === undefined) return {}
  const raster = sources.filter((src) => !isDrawing(src))
  return { pictures: Object.fromEntries(raster.map((src) => [src, src.startsWith('.') ? src : `./${src}`])) }
}

function isDrawing(src: string): boolean {
  return /\.svg$/i.test(src)
}

function readBeside(contentDir: string, file: string, src: string): string | undefined {
  const path = resolveBeside(file, src)
  if (path === undefined) return undefined
  try {
    return readFileSync(join(contentDir, path), 'utf8')
  } catch {
    return undefined
  }
}
