// The page about this API names every operation once: served, or not.
import { readFileSync } from "node:fs"
import * as sdk from "@aws-sdk/client-codeartifact"
import { expect, it } from "vitest"
import { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js"

const page = readFileSync(new URL("../../../docs/codeartifact.md", import.meta.url), "utf8")

function operationsIn(heading: string): string[] {
  const table = page.slice(page.indexOf(heading)).split("\n\n", 1)[0] ?? ""
  return [...table.matchAll(/\b(?:[A-Z][a-z0-9]+){2,}\b/g)]
    .map(([name]) => name)
    .filter((name) => name !== "UnknownOperationException")
}

const served = operationsIn("| served | operations |")
const unserved = operationsIn("| answered with 404")

it("lists as served what the service has", () => {
  expect([...served].sort()).toEqual(ArtifactService.methods.map(({ name }) => name).sort())
})

it("leaves out no operation of the API", () => {
  const all = Object.keys(sdk).flatMap((name) => /^(.+)Command$/.exec(name)?.[1] ?? [])
  expect([...served, ...unserved].sort()).toEqual(all.filter((name) => name !== "$").sort())
})
