// Preloaded by `node --import`: each module that is imported from then on is a line on stderr, "loaded URL".
import { register } from "node:module"

const hooks = `
import { writeSync } from "node:fs"
export async function load(url, context, next) {
  writeSync(2, "loaded " + url + "\\n")
  return next(url, context)
}
`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)
