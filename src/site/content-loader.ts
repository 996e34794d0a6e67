import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import { highlightBody, listingsOf, type KnownListings } from '../markdown/highlight.ts'
import { readSvg } from '../markdown/svg.ts'
import type { Body } from '../model/body.ts'
import type { Problem } from '../model/problem.ts'
import { resolveBeside } from '../model/rules/images.ts'
import type { Collection } from '../model/source-entries.ts'
import { listContent, type ContentFile } from '../sources/content-files.ts'
import { decodeText } from '../sources/decode-text.ts'
import { readEntry } from '../sources/read-entry.ts'
import { checkedFirst } from './checked-first.ts'
import { projectDir } from './config.ts'
import { handover, type CheckedEntry } from './handover.ts'
import { digestOfProgram, textStore, type StoredText } from './text-store.ts'

/** What Astro's store keeps of a text besides its digest: the pictures that decide it. The text itself is in the store of texts. */
interface TextFacts {
  drawings: string[]
  /** Other pictures, also those that are not there. */
  rasters: string[]
}

/** Milliseconds after which a file that was edited is looked at once more: twice as long as the watcher passes over changes. */
const afterAnEdit = 100

let made: string | undefined

/** Of the code that decides what the store holds of an entry: what other code has stored is not taken for its own. */
export function storeMakerDigest(): string {
  const others = ['src/model/body.ts', 'src/site/collections.ts', 'src/site/content-loader.ts']
  return (made ??= digestOfProgram(['src/markdown', 'src/model/schemas'], ['package-lock.json', ...others]))
}

/**
 * Loads one collection of a content folder into Astro's store. A file whose digest is known is not read again; one with
 * problems is named and its last good form stays. In `dev` the folder is watched.
 */
export function contentLoader(collection: Collection, contentDir: string): Loader {
  return checkedFirst({
    name: `almanac-${collection}`,
    async load(context) {
      let files = await loadAll(collection, contentDir, context)
      context.watcher?.add(contentDir)
      const follow = async (path: string, isEdit: boolean): Promise<void> => {
        const edited = isEdit ? files.find((file) => file.file === path) : undefined
        const isDone = edited !== undefined && (await loadEdit({ ...edited, collection }, contentDir, context))
        if (!isDone) files = await loadAll(collection, contentDir, context)
      }
      // One after another: of two changes of a file, the later one is what stays.
      let last = Promise.resolve()
      const follower = (isEdit: boolean) => (path: string) => {
        const within = relative(contentDir, path).replaceAll('\\', '/')
        if (!within.startsWith(`${collection}/`)) return
        let seen: string | undefined
        last = last
          .then(() => {
            seen = bytesOf(path)
            return follow(within, isEdit)
          })
          .catch((error: unknown) => context.logger.error(String(error)))
        // A watcher tells one of two changes that come close together, as when an editor saves a file and then formats it.
        if (isEdit) setTimeout(() => void last.then(() => bytesOf(path) !== seen && follower(true)(path)), afterAnEdit).unref()
      }
      context.watcher?.on('add', follower(false)).on('change', follower(true)).on('unlink', follower(false))
    },
  })
}

async function loadAll(collection: Collection, contentDir: string, context: LoaderContext): Promise<ContentFile[]> {
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
  return files
}

async function loadFile(file: ContentFile, contentDir: string, context: LoaderContext): Promise<void> {
  const { store, logger } = context
  const text = readText(file, contentDir, logger)
  if (text === undefined) return
  const name = nameOf(file)
  handover().edits?.delete(name)
  const known = store.get(file.id)
  const facts = known?.rendered?.metadata as Partial<TextFacts> | undefined // written below, maybe by another version
  if (known?.filePath !== undefined && known.digest === digestOf(file, text, facts ?? {}, contentDir, context)) {
    if (facts === undefined || textStore.recall(name, String(known.digest)) !== undefined) {
      keepPictures(store, known.assetImports, known.filePath)
      return
    }
  }
  const loaded = await readLoaded(file, text, contentDir, context)
  if (loaded === undefined) return
  const { facts: shown, ...entry } = loaded
  const rendered = shown === undefined ? {} : { rendered: { html: '', metadata: { ...shown } } }
  store.set({ id: file.id, ...entry, ...rendered })
}

/**
 * Takes what was written into a file that is in Astro's store, past it: the store waits half a second before it tells of a change.
 * Of pictures only Astro knows where they go, so that an entry that has others now is left to it; then this is false.
 */
async function loadEdit(file: ContentFile, contentDir: string, context: LoaderContext): Promise<boolean> {
  const { edits, tellChanged } = handover()
  const known = context.store.get(file.id)
  const text = readText(file, contentDir, context.logger)
  if (edits === undefined || tellChanged === undefined || known === undefined || text === undefined) return false
  const loaded = await readLoaded(file, text, contentDir, context)
  if (loaded === undefined) return true
  if (picturesIn(loaded.data) !== picturesIn(known.data)) return false
  edits.set(nameOf(file), loaded)
  tellChanged()
  return true
}

/** The names under which pictures are shown; the same names are the same files. */
function picturesIn({ pictures = {} }: Record<string, unknown>): string {
  return JSON.stringify(Object.keys(pictures as object).sort()) // the schemas of texts gave it
}

interface LoadedEntry {
  data: Record<string, unknown>
  digest: string
  filePath: string
  /** Of the text; absent for an entry that has none. */
  facts: TextFacts | undefined
}

/** An entry as it is kept, its text in the store of texts or on the way there; undefined when the file has errors, which are told. */
async function readLoaded(file: ContentFile, text: string, contentDir: string, context: LoaderContext): Promise<LoadedEntry | undefined> {
  const { entry, problems } = (await checkedEntry(file.file, text)) ?? readEntry(file, text)
  tellAll(problems, context.logger)
  if (entry === undefined) return undefined
  const body = 'body' in entry ? entry.body : undefined
  const drawings = body === undefined ? undefined : drawingsOf(body, contentDir, file)
  const filePath = relative(projectDir, join(contentDir, file.file)).replaceAll('\\', '/')
  const rasters = body === undefined ? [] : rastersOf(body, entry.data)
  const pictures = body === undefined ? {} : { pictures: addressesOf(rasters.filter((src) => isThere(contentDir, file, src))) }
  const data = await context.parseData({ id: file.id, data: { ...entry.data, ...pictures }, filePath })
  const facts = drawings === undefined ? undefined : { drawings: Object.keys(drawings), rasters }
  const digest = digestOf(file, text, facts ?? {}, contentDir, context)
  if (body !== undefined && drawings !== undefined) await keepText(nameOf(file), digest, { body, drawings })
  return { data, digest, filePath, facts }
}

/** What is in a file, to be compared; undefined when it is not there. */
function bytesOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'latin1') : undefined
}

function nameOf({ collection, id }: ContentFile): string {
  return `${collection}/${id}`
}

function readText({ file }: ContentFile, contentDir: string, logger: LoaderContext['logger']): string | undefined {
  const { text, problems } = decodeText(readFileSync(join(contentDir, file)), file)
  tellAll(problems, logger)
  return text
}

/** Of everything that decides an entry: its file, the drawings of its text, which of its other pictures are there, and what reads them. */
function digestOf({ file }: ContentFile, text: string, pictures: Partial<TextFacts>, contentDir: string, context: LoaderContext): string {
  const { drawings = [], rasters = [] } = pictures
  const sources = drawings.map((src) => readBeside(contentDir, file, src) ?? '')
  const shown = rasters.filter((src) => isThere(contentDir, { file }, src))
  return context.generateDigest([storeMakerDigest(), file, text, ...sources, ...shown].join('\0'))
}

/** Says what is wrong with a file, unless the command that began this tells all there is (`ALMANAC_TOLD_BESIDE`). */
function tellAll(problems: readonly Problem[], logger: LoaderContext['logger']): void {
  if (process.env.ALMANAC_TOLD_BESIDE === '1') return
  for (const { severity, file, line, column, code, message, fix } of problems)
    logger[severity === 'error' ? 'error' : 'warn'](`${file}:${line}:${column} ${severity} ${code} ${message} ${fix}`)
}

async function checkedEntry(file: string, text: string): Promise<{ entry: CheckedEntry; problems: [] } | undefined> {
  const entry = (await handover().checked?.())?.get(file)
  return entry?.text === text ? { entry, problems: [] } : undefined
}

/** What Astro's own loader does for an entry that has not changed: without it the pictures of a warm build are lost. */
function keepPictures(store: LoaderContext['store'], pictures: string[] | undefined, filePath: string): void {
  if (pictures === undefined || pictures.length === 0) return
  const withAssets = store as typeof store & { addAssetImports: (pictures: string[], filePath: string) => void } // there, but missing from its type
  withAssets.addAssetImports(pictures, filePath)
}

/** The drawings that lie beside a text, by their `src`. */
function drawingsOf(body: Body, contentDir: string, { file }: ContentFile): StoredText['drawings'] {
  const drawings: StoredText['drawings'] = {}
  for (const { src } of body.images.filter((image) => isDrawing(image.src))) {
    const source = readBeside(contentDir, file, src)
    if (source !== undefined) drawings[src] = readSvg(source, file).svg ?? ''
  }
  return drawings
}

/** Keeps a text with its code highlighted. A build need not wait for that until its pages are drawn. */
async function keepText(name: string, digest: string, { body, drawings }: StoredText): Promise<void> {
  const highlighted = knownListings(name).then((listings) => highlightBody(body, listings))
  const kept = highlighted.then((body) => textStore.keep(name, digest, { body, drawings }))
  const { unfinished } = handover()
  if (unfinished === undefined) return kept
  kept.catch(() => undefined) // told to whoever waits for it
  unfinished.push(kept)
}

/** Listings of a text that need not be highlighted: most edits leave its code as it was, and those of new texts are highlighted beside. */
async function knownListings(name: string): Promise<KnownListings> {
  const before = textStore.before(name)?.body
  return before === undefined ? ((await handover().listings?.get(name)) ?? new Map()) : listingsOf(before)
}

/** The pictures of an entry that are no drawings, as it names them, each once. */
function rastersOf(body: Body, data: object): string[] {
  const cover = 'cover' in data ? (data.cover as { src: string } | undefined)?.src : undefined // the schema of posts gave it
  const sources = [...body.images.map((image) => image.src), ...(cover === undefined ? [] : [cover])]
  return [...new Set(sources)].filter((src) => !isDrawing(src))
}

/** Pictures as Astro's `image()` takes them: relative paths that begin with a dot. */
function addressesOf(rasters: readonly string[]): Record<string, string> {
  return Object.fromEntries(rasters.map((src) => [src, src.startsWith('.') ? src : `./${src}`]))
}

/** In `dev` a picture may be missing: Astro would answer with an error for every page that shows it. */
function isThere(contentDir: string, { file }: Pick<ContentFile, 'file'>, src: string): boolean {
  const path = resolveBeside(file, src)
  return path !== undefined && existsSync(join(contentDir, path))
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
