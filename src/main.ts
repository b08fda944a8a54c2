// The process: the command line.
import { run } from "./cli/run.js"

await run(process.argv)
