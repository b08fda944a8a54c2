// How long the built program takes from its command to the line that says it listens, and how much of the processor. Linux only.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "../support/built.js"
import { median } from "./http-load.js"

const root = fileURLToPath(new URL("../..", import.meta.url))

export interface StartBenchRow {
  readonly what: string
  readonly seconds: number
  readonly processorSeconds: number
}

/** Medians of so many starts on a folder that is there, of the program as it is built from the sources of now. */
export async function startBench(starts = 7): Promise<StartBenchRow[]> {
  await build()
  const DATA_DIR = await mkdtemp(join(tmpdir(), "bench-"))
  const measured: { readonly seconds: number; readonly processorSeconds: number }[] = []
  try {
    // The first makes the folder and its keys.
    for (let start = 0; start <= starts; start++) {
      const begin = performance.now()
      const child = spawn(process.execPath, ["dist/src/main.js"], {
        cwd: root,
        env: { PATH: process.env.PATH, PORT: "0", DATA_DIR },
        stdio: ["ignore", "pipe", "inherit"],
      })
      let text = ""
      while (!text.includes("listening on")) text += String((await once(child.stdout, "data"))[0])
      const seconds = (performance.now() - begin) / 1000
      const processorSeconds = processorTime(child.pid ?? 0)
      child.kill("SIGTERM")
      await once(child, "exit")
      if (start > 0) measured.push({ seconds, processorSeconds })
    }
  } finally {
    await rm(DATA_DIR, { recursive: true, force: true })
  }
  const of = (key: "seconds" | "processorSeconds") => median(measured.map((each) => each[key]))
  return [{ what: "node dist/src/main.js", seconds: of("seconds"), processorSeconds: of("processorSeconds") }]
}

/** Seconds that all threads of a process have used, in hundredths. */
function processorTime(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8")
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
  return (Number(fields[11]) + Number(fields[12])) / 100
}
