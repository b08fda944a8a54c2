// `npm start`: builds if sources changed, then serves in this very process, so that signals reach the service.
import { build } from "./build.mjs"

await build()
await import("../dist/src/main.js")
