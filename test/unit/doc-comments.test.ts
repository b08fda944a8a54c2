// Every exported function and class has a doc comment: what its caller gets. The comment at the top of a file that exports one class
// and nothing else that runs is the class's own.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const EXPORT = /^export (?:async )?(?:abstract )?(function\*?|class) (\w+)/

function undocumented(file: string): string[] {
  const lines = readFileSync(join("src", file), "utf8").split("\n")
  const exported = lines.flatMap((line, at) => {
    const [, kind, name = ""] = EXPORT.exec(line) ?? []
    return kind === undefined ? [] : [{ kind, name, documented: lines[at - 1]?.trimEnd().endsWith("*/") === true }]
  })
  const header = lines[0]?.startsWith("// ") === true
  return exported
    .filter(({ documented, kind }) => !documented && !(header && kind === "class" && exported.length === 1))
    .map(({ name }) => `${file}: ${name}`)
}

it("has a doc comment on every exported function and class", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"))
  expect(files.length).toBeGreaterThan(400)
  expect(files.flatMap(undocumented)).toEqual([])
})
