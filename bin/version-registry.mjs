#!/usr/bin/env node
// Starts the built service. Plain JavaScript without imports, so that an old Node can say what is wrong, too.
const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Version Registry needs Node.js 20.19 or later; this is ${process.versions.node}`)
  process.exit(1)
}
await import("../dist/src/main.js")
