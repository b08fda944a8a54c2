// docs/limits.md says of each limit that is a setting what config.ts says.
import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { settingsTable } from "../../src/config.js"

it("docs/limits.md lists every limit with its default", () => {
  const page = readFileSync(new URL("../../docs/limits.md", import.meta.url), "utf8")
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| `([^`]*)` \|/gm)].map(([, name, value]) => [name, value])
  const limits = settingsTable
    .filter(({ name }) => /^MAX_|_(MS|HOURS)$/.test(name))
    .map((setting) => [setting.name, setting.default])
  expect(rows.sort()).toEqual(limits.sort())
})
