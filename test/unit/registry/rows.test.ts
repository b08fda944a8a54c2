// Rows are made by createRow, which takes every field of their entity: a literal that is given to the store compiles without the optional
// ones.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const LITERAL = /\.create\(\s*\w+,\s*\{/

it("makes no row of a bare literal", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (file) => /^(registry|access)\//.test(file) && file.endsWith(".ts"),
  )
  expect(files.length).toBeGreaterThan(150)
  expect(files.filter((file) => LITERAL.test(readFileSync(join("src", file), "utf8")))).toEqual([])
  expect("  return tx.create(assets, {\n").toMatch(LITERAL)
})
