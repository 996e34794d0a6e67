/** Kinds of pictures in pixels that a post may have beside it. */
export type PictureKind = 'png' | 'jpg' | 'webp' | 'avif' | 'gif'

const endings: Record<string, PictureKind> = { png: 'png', jpg: 'jpg', jpeg: 'jpg', webp: 'webp', avif: 'avif', gif: 'gif' }

/** The kind that a file's name claims; undefined for what is no picture in pixels. */
export function claimedKind(file: string): PictureKind | undefined {
  return endings[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '']
}

/** The kind that a file is by its first bytes; undefined for everything else. */
export function kindOf(bytes: Uint8Array): PictureKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpg'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'webp'
  return /^[^]{4}ftyp[^]{0,40}avi[fs]/.test(start) ? 'avif' : undefined
}
