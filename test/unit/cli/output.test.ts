// How far long work is, where nobody sits at a terminal: a line every five seconds, and none with --json.
import { afterEach, expect, it, vi } from "vitest"
import { openOutput } from "../../../src/cli/output.js"

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** What is written on standard error while 12 seconds of work go by. */
function linesOf(json: boolean): string[] {
  vi.useFakeTimers({ toFake: ["performance"] })
  const written: string[] = []
  vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0)
  const terminal = process.stderr.isTTY
  process.stderr.isTTY = false
  try {
    const { onProgress, end } = openOutput(json)
    for (let second = 1; second <= 12; second++) {
      vi.advanceTimersByTime(1000)
      onProgress(second < 8 ? { step: "rows", done: second * 10_000 } : { step: "files", done: second, total: 40 })
    }
    end()
  } finally {
    process.stderr.isTTY = terminal
  }
  return written
}

it("is a line every five seconds", () => {
  expect(linesOf(false)).toEqual(["rows: 50000\n", "files: 10 of 40\n"])
})

it("is not printed with --json", () => {
  expect(linesOf(true)).toEqual([])
})
