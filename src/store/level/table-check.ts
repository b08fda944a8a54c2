// Whether a LevelDB table is as it was written (https://github.com/google/leveldb/blob/main/doc/table_format.md). LevelDB can
// check a block's checksum whenever it reads one, but classic-level does not let us ask for that, so a store checks all its tables
// when it opens: a flipped bit would else be an answer.

import { maskedCrc32c } from "./crc32c.js"
import { RecordReader } from "./log-format.js"

const FOOTER_BYTES = 48
const MAGIC = Buffer.from("57fb808b247547db", "hex")
/** Behind each block: how it is compressed, and its checksum. */
const TRAILER_BYTES = 5

interface BlockHandle {
  readonly offset: number
  readonly size: number
}

/** What is wrong with the table; undefined when every block has its checksum. */
export function findTableDamage(bytes: Buffer): string | undefined {
  const footer = bytes.subarray(-FOOTER_BYTES)
  if (footer.length < FOOTER_BYTES || !footer.subarray(-MAGIC.length).equals(MAGIC))
    return "it does not end as a table does"
  try {
    const reader = new RecordReader(footer)
    // The blocks that name the others: filters, and data.
    for (const named of [readHandle(reader), readHandle(reader)]) {
      const index = soundBlock(bytes, named)
      for (const block of handlesIn(index)) soundBlock(bytes, block)
    }
    return undefined
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

function readHandle(reader: RecordReader): BlockHandle {
  return { offset: reader.varint(), size: reader.varint() }
}

/** The block's bytes; throws RangeError when they are not what was written. */
function soundBlock(bytes: Buffer, { offset, size }: BlockHandle): Buffer {
  const end = offset + size
  const sound =
    end + TRAILER_BYTES <= bytes.length - FOOTER_BYTES &&
    bytes.readUInt32LE(end + 1) === maskedCrc32c(bytes, offset, end + 1)
  if (!sound) throw new RangeError(`the block at byte ${offset} does not have its checksum`)
  return bytes.subarray(offset, end)
}

/** The values of an uncompressed block's entries: each says which other block it stands for. */
function handlesIn(block: Buffer): BlockHandle[] {
  const restarts = block.readUInt32LE(block.length - 4)
  const entries = new RecordReader(block.subarray(0, block.length - 4 - 4 * restarts))
  const handles: BlockHandle[] = []
  while (!entries.atEnd) {
    entries.varint()
    const keyBytes = entries.varint()
    const valueBytes = entries.varint()
    entries.take(keyBytes)
    handles.push(readHandle(new RecordReader(entries.take(valueBytes))))
  }
  return handles
}
