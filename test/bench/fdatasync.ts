// What the disk allows: a loop of small writes, each with fdatasync. The yardstick of everything durable.
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs"

/** Writes a second, to a file that is made for it. */
export function measureFdatasync(path: string, millis: number): number {
  const file = openSync(path, "w")
  const bytes = Buffer.alloc(4_096, 1)
  const start = performance.now()
  let count = 0
  for (; performance.now() - start < millis; count++) {
    writeSync(file, bytes, 0, bytes.length, (count % 256) * bytes.length)
    fdatasyncSync(file)
  }
  closeSync(file)
  return (count * 1_000) / (performance.now() - start)
}
