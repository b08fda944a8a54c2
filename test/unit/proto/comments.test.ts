// Comments of the protos are whole sentences: they are the text of the OpenAPI documents and of generated clients.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const PROTOS = "proto/api"

/** How a fragment begins: it leaves its subject or its verb to what it stands at. */
const FRAGMENT =
  /^(?:Of|Also|Required|Optional|Unset|Unchanged|Empty|Default|Defaults|Up to|At least|What|Which|Who|Why|How|Whether|Name|Path|Role|Fields|Reasons|Must|Ignored|Written|Stored|Made|Merged|Set|Something|Some|On|Words|Not|Never|Together|Either|Leads|Is|Fits|Keeps|Refuses|From|Any|See|[\d"`])(?![\w-])/

/** "At most 6,144 bytes." has no verb, "At most one is kept." has one. "The file." and "A list of names." have none either. */
const NOUN_FIRST = /^(?:The|A|An|At most|Only|Each|No|All|More|Most|Case)\b/

const VERBS =
  /\b(?:is|are|was|has|have|had|must|may|can|gives?|names?|leads?|says?|tells?|holds?|stands?|stays?|moves?|changes?|lasts?|works?|keeps?|takes?|leaves?|puts?|counts?|begins?|goes|needs?|gets?|belongs?|matches|means?|fetches|creates|deletes|refuses|reads|describes|excludes|fits|makes|fails|ends|refer|comes?|replaces?|sees|indexes|checks)\b/

function comments(): { readonly place: string; readonly text: string }[] {
  return readdirSync(PROTOS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".proto"))
    .flatMap((file) => {
      const blocks = readFileSync(join(PROTOS, file), "utf8").matchAll(/^ *\/\/.*(?:\n *\/\/.*)*/gm)
      return [...blocks].map(([block]) => ({ place: file, text: block.replace(/\s*\/\/ ?/g, " ").trim() }))
    })
}

/** The sentences of a comment. What stands in brackets, quotes or a URL ends none. */
function sentences(text: string): string[] {
  return text.split(/(?<=\.\)?) (?=["`A-Z])/)
}

function isFragment(sentence: string): boolean {
  return FRAGMENT.test(sentence) || (NOUN_FIRST.test(sentence) && !VERBS.test(sentence))
}

it("finds a fragment", () => {
  const fragments = [
    "Of hmac.",
    "Required.",
    "At most 6,144 bytes.",
    "The next_page_token of the page before.",
    "0 to 9.",
  ]
  for (const fragment of fragments) expect(isFragment(fragment), fragment).toBe(true)
  expect(isFragment("The token is empty on the last page.")).toBe(false)
  expect(sentences("Lists keys. An operator sees all (AIP-158).")).toHaveLength(2)
})

it("comments of protos are whole sentences", () => {
  const all = comments()
  expect(all.length).toBeGreaterThan(900)
  const wrong = all.filter(({ text }) => !text.endsWith(".") || sentences(text).some(isFragment))
  expect(wrong).toEqual([])
})

it("every service says what it is for", () => {
  const files = readdirSync(PROTOS, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".proto"))
  const without = files.filter((file) => /\n(?! *\/\/)[^\n]*\nservice /.test(readFileSync(join(PROTOS, file), "utf8")))
  expect(without).toEqual([])
})
