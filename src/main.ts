#!/usr/bin/env node
// The process: hands the command line over, once it is sure that this Node can run the rest.

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`version-registry needs Node 20.19 or later, and this is Node ${process.versions.node}`)
  process.exit(1)
}
// Imported only after the check: an older Node may not even parse what it imports.
const { runCommandLine } = await import("./cli/command-line.js")
await runCommandLine(process.argv.slice(2))

export {}
