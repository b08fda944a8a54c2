// The checksum that LevelDB writes (CRC-32C, Castagnoli), eight bytes at a step. node:zlib has the other CRC-32 only.

const POLYNOMIAL = 0x82f63b78
const TABLES = tables()

/** Of the bytes from start to end (exclusive), as an unsigned number. */
export function crc32c(bytes: Uint8Array, start = 0, end = bytes.length): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Every index is below 256, so each of them is in its table.
  const of = (table: Int32Array, index: number) => table[index & 255] as number
  let crc = -1
  let at = start
  for (; at + 8 <= end; at += 8) {
    const low = crc ^ view.getInt32(at, true)
    const high = view.getInt32(at + 4, true)
    crc =
      of(t7, low) ^
      of(t6, low >>> 8) ^
      of(t5, low >>> 16) ^
      of(t4, low >>> 24) ^
      of(t3, high) ^
      of(t2, high >>> 8) ^
      of(t1, high >>> 16) ^
      of(t0, high >>> 24)
  }
  for (; at < end; at++) crc = of(t0, crc ^ view.getUint8(at)) ^ (crc >>> 8)
  return ~crc >>> 0
}

/** What LevelDB stores of a checksum: a checksum of bytes that hold checksums would be a weak one. */
export function maskedCrc32c(bytes: Uint8Array, start?: number, end?: number): number {
  const crc = crc32c(bytes, start, end)
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0
}

type Tables = readonly [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]

function tables(): Tables {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1
    return crc
  })
  const all = [first]
  for (let step = 1; step < 8; step++) {
    const last = all[step - 1] as Int32Array
    all.push(last.map((crc) => (first[crc & 255] as number) ^ (crc >>> 8)))
  }
  return all as unknown as Tables
}
