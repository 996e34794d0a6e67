import { existsSync, realpathSync, statSync } from 'node:fs'
import { join, posix, resolve, sep } from 'node:path'
import { addressKey, decoded } from '../../../src/model/rules/post-addresses.ts'
import { latinId } from './people.ts'

/** The images of one post: each file once, under a name that is safe beside the post. */
export interface PostImages {
  /** `./name.png` for an image that lies in the bundle or in the resources; undefined for all others. */
  place: (src: string) => string | undefined
  /** File on disk → name beside the post. */
  chosen: ReadonlyMap<string, string>
  /** Images that were looked for and are not there, as the text names them. */
  missing: ReadonlySet<string>
}

/** Where images may lie. */
export interface ImagePlaces {
  from: string
  /** Folders of files that the old site served from its root. */
  resources: readonly string[]
  hosts: ReadonlySet<string>
  /** Folders of bundles within the folder of the import, by the keys of the addresses at which the old site served them. */
  bundles: ReadonlyMap<string, string>
  /** Endings by file: what an image really is; undefined for a file that must not be an image. Files that are not in it are not known yet. */
  kinds: ReadonlyMap<string, string | undefined>
}

/** Places the images of a post whose source stands in `source`; `folder` is that of its page on the old site. */
export function postImages(source: string, folder: string, places: ImagePlaces): PostImages {
  const chosen = new Map<string, string>()
  const missing = new Set<string>()
  const names = new Set<string>()
  const place = (src: string): string | undefined => {
    const path = localPath(src, places.hosts)
    if (path === undefined) return undefined
    const file = findFile(path, source, folder, places)
    if (file === undefined) {
      missing.add(src)
      return undefined
    }
    const known = chosen.get(file)
    if (known !== undefined) return `./${known}`
    const ending = places.kinds.has(file) ? places.kinds.get(file) : endingOf(file)
    if (ending === undefined) return undefined
    const name = freeName(path, ending, names)
    chosen.set(file, name)
    names.add(name)
    return `./${name}`
  }
  return { place, chosen, missing }
}

/** Image formats that the site can draw, by the endings that people write. */
const endings: Record<string, string> = { png: 'png', jpg: 'jpg', jpeg: 'jpg', webp: 'webp', avif: 'avif', gif: 'gif', svg: 'svg' }

function endingOf(file: string): string | undefined {
  return endings[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '']
}

function findFile(path: string, source: string, folder: string, { from, resources, bundles }: ImagePlaces): string | undefined {
  const relative = path.replace(/^\/+/, '')
  const candidates = path.startsWith('/')
    ? [...inBundle(path, bundles).map((name) => [from, name] as const), ...resources.flatMap((root) => [[root, relative], [root, `static/${relative}`]] as const)]
    : [[from, posix.join(posix.dirname(source), path)] as const, ...resources.flatMap((root) => [[root, posix.join(folder, path)], [root, relative]] as const)] // prettier-ignore
  for (const [root, name] of candidates) {
    const file = resolve(root, `./${name}`)
    if (existsSync(file) && isWithin(file, root) && statSync(file).isFile()) return file
  }
  return undefined
}

/** What stands below a post's address lies in its bundle. */
function inBundle(path: string, bundles: ReadonlyMap<string, string>): string[] {
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    const bundle = bundles.get(addressKey(path.slice(0, at)))
    if (bundle !== undefined) return [posix.join(bundle, path.slice(at))]
  }
  return []
}

/** Neither `..` nor a link may lead out of a folder. */
function isWithin(file: string, root: string): boolean {
  return `${realpathSync(file)}${sep}`.startsWith(join(realpathSync(root), sep))
}

function localPath(src: string, hosts: ReadonlySet<string>): string | undefined {
  const plain = decoded(src.trim().replace(/[?#].*$/s, ''))
  const whole = /^(?:https?:)?\/\/([^/]*)(\/.*)$/is.exec(plain)
  if (whole !== null) return hosts.has((whole[1] ?? '').toLowerCase()) ? whole[2] : undefined
  return plain === '' || plain.includes('\0') || /^[a-z][a-z0-9+.-]*:/i.test(plain) ? undefined : plain
}

function freeName(path: string, ending: string, names: ReadonlySet<string>): string {
  const stem = latinId(posix.basename(path).replace(/\.\w+$/, '')) ?? 'picture'
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}.${ending}`
    if (!names.has(name)) return name
  }
}
