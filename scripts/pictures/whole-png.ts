import { crc32 } from 'node:zlib'
import { sheet } from './sheet.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Bytes of a chunk beside its data: length, type and checksum, 4 each. */
const aroundData = 12

/** Whether bytes are a picture of the sheet's size with every chunk as it was written: not cut off, no bit turned. */
export function isWholePng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(signature) || bytes.length < 8 + aroundData) return false
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return false
  if (bytes.readUInt32BE(16) !== sheet.width || bytes.readUInt32BE(20) !== sheet.height) return false
  for (let at = 8; at + aroundData <= bytes.length;) {
    const end = at + aroundData + bytes.readUInt32BE(at)
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return false
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return end === bytes.length
    at = end
  }
  return false
}
