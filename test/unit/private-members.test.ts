// Private members have one spelling, `#name`: nothing outside the class reaches them, in tests as little as in JavaScript. The keyword
// `private` only asks the compiler to look away, and stands before constructors alone, which have no other form.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const KEYWORD =
  /^\s*(?:constructor\(|\w+\(|static |readonly |override )*private\s+(?!constructor)(?:static |readonly |override |async |get |set |\*)*[\w[]/

it("spells private members #name", () => {
  const files = ["src", "test"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.startsWith("gen/"))
      .map((file) => join(folder, file)),
  )
  expect(files.length).toBeGreaterThan(600)
  const found = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, at) => (KEYWORD.test(line) ? [`${file}:${at + 1}`] : [])),
  )
  expect(found).toEqual([])
})
