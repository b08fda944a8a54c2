// Every path of this repository that a document names exists: from the root, from a folder that such paths are shortened by, or from the
// document's own folder.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { expect, it } from "vitest"

const DOCUMENTS = [
  ...readdirSync(".").filter((file) => file.endsWith(".md")),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" }).map((file) => join("docs", file)),
  ...readdirSync("src", { recursive: true, encoding: "utf8" }).map((file) => join("src", file)),
].filter((file) => file.endsWith(".md"))

/** Where a shortened path may begin. */
const ROOTS = ["", "src", "proto/api", "proto/vendor", "test"]
const FOLDERS = new Set(
  ROOTS.flatMap((root) => readdirSync(root === "" ? "." : root, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
    .map(({ name }) => name),
)

/** A path begins with the name of a folder and has no scheme, variable or name of a package around it. */
const PATH = /(?<![\w./@:$~{<-])[\w.-]+(?:\/[\w.{},*-]+)+\/?(?![\w>]|:\w)/g

/** Paths that look like one of ours, or end like a source file. */
function pathsIn(text: string): string[] {
  const paths = [...text.matchAll(PATH)].map(([path]) => path.replace(/[.,]+$/, ""))
  return paths.filter((path) => FOLDERS.has(path.slice(0, path.indexOf("/"))) || /\.(ts|sh|proto)$/.test(path))
}

/** A path with one group of names in braces is several. */
function alternatives(path: string): string[] {
  const [, before = "", names, after = ""] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(path) ?? []
  return names === undefined ? [path] : names.split(",").map((name) => before + name + after)
}

/** With `*` for any name, or a part of one: whether anything fits. */
function exists(path: string): boolean {
  const [before = "", star, after = ""] = /^([^*]*)((?<=\/|^)[^/]*\*[^/]*)(.*)$/.exec(path)?.slice(1) ?? []
  if (star === undefined) return existsSync(path)
  if (!existsSync(before || ".")) return false
  const pattern = new RegExp(`^${star.replaceAll(".", "\\.").replaceAll("*", ".*")}$`)
  return readdirSync(before || ".").some((name) => pattern.test(name) && exists(`${before}${name}${after}`))
}

function pathsOf(document: string): string[] {
  return pathsIn(readFileSync(document, "utf8")).flatMap(alternatives)
}

function missing(document: string): string[] {
  const paths = pathsOf(document)
  const roots = [...ROOTS, dirname(document)]
  return paths.filter((path) => !roots.some((root) => exists(join(root, path)))).map((path) => `${document}: ${path}`)
}

it("names no path in a document that does not exist", () => {
  expect(DOCUMENTS.length).toBeGreaterThan(18)
  expect(DOCUMENTS.flatMap(pathsOf).length).toBeGreaterThan(150)
  expect(DOCUMENTS.flatMap(missing)).toEqual([])
})
