// What commands write: results on standard output, as words or as one JSON object; how far they are on standard error, as a bar on a
// terminal and as a line now and then elsewhere.
import { Presets, SingleBar } from "cli-progress"
import type { OnProgress, Progress } from "../backup/progress.js"

const LINE_EVERY_MS = 5_000

/** Why a command did not do its work, in words that need no stack. */
export class CommandError extends Error {
  override readonly name = "CommandError"
}

/** Exit code 2: the command did its work, and what it looked at is damaged. */
export const FOUND_DAMAGE = 2

export interface Output {
  readonly onProgress: OnProgress
  /** Ends the bar, and writes the result: the lines, or the object with --json. */
  result(object: object, lines: readonly string[]): void
  /** Ends the bar. */
  end(): void
}

/** With `json` nothing is said of progress. */
export function openOutput(json: boolean): Output {
  const progress = json ? silent : process.stderr.isTTY ? bars() : lines()
  return {
    onProgress: progress.show,
    end: progress.end,
    result(object, words) {
      progress.end()
      const text = json ? JSON.stringify(object, undefined, 2) : words.join("\n")
      if (text !== "") process.stdout.write(`${text}\n`)
    },
  }
}

interface Shown {
  readonly show: OnProgress
  end(): void
}

const silent: Shown = { show() {}, end() {} }

function bars(): Shown {
  let bar: SingleBar | undefined
  let step: Progress["step"] | undefined
  const end = () => {
    bar?.stop()
    bar = undefined
  }
  return {
    end,
    show({ step: now, done, total }) {
      if (now !== step) {
        end()
        step = now
        const format = total === undefined ? `${now} {value}` : `${now} {bar} {value}/{total} ({eta_formatted} left)`
        bar = new SingleBar({ format, hideCursor: true, stream: process.stderr }, Presets.shades_classic)
        bar.start(total ?? 0, 0)
      }
      bar?.update(done)
    },
  }
}

function lines(): Shown {
  let last = performance.now()
  return {
    end() {},
    show({ step, done, total }) {
      const now = performance.now()
      if (now - last < LINE_EVERY_MS) return
      last = now
      process.stderr.write(`${step}: ${done}${total === undefined ? "" : ` of ${total}`}\n`)
    },
  }
}

/** 1,234 as people read it. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`
}
