// A constant at the top of a file that is a number, a text or a regular expression is spelt in capitals, as CONTRIBUTING.md says.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

/** A number, a text in any quotes without values in it, or a regular expression. */
const LOWER_CASE =
  /^(?:export )?const ([a-z]\w*)(?:: \w+)? = (?:-?[\d_.]+(?: [-+*/]+ [\d_.]+)*|"[^"]*"|`[^`$]*`|\/.+\/[a-z]*)$/gm

function lowerCaseConstants(text: string): string[] {
  return [...text.matchAll(LOWER_CASE)].map(([, name = ""]) => name)
}

it("spells constants in capitals", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"))
  expect(files.length).toBeGreaterThan(400)
  expect(files.flatMap((file) => lowerCaseConstants(readFileSync(join("src", file), "utf8")))).toEqual([])
  const some =
    'const a = 2 ** 31 - 1\nexport const b = "x"\nconst c = /x/u\nconst D = 1\nconst e = new Set()\n  const f = 1\n'
  expect(lowerCaseConstants(some)).toEqual(["a", "b", "c"])
})
