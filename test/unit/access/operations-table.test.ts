// docs/access.md says which role each operation needs, as the protos have it.
import { readFile, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import type { DescMethod } from "@bufbuild/protobuf"
import { expect, it } from "vitest"
import { PackageService } from "../../../gen/registry/packages/v1/packages_pb.js"
import { methodRules } from "../../../src/access/method-rules.js"
import { accessNeed } from "../../../src/docs/access-needs.js"
import { registryServices } from "../../../src/services.js"

const methods = registryServices.flatMap((service) => [...service.methods] as DescMethod[])

function table(): string {
  const rows = methods.map((method) => `| ${method.parent.name} | ${method.name} | ${accessNeed(method)} |`)
  return ["| service | operation | needs |", "|---|---|---|", ...rows].join("\n")
}

it("the table in docs/access.md is the one that the protos make", async () => {
  const file = join(resolve(import.meta.dirname, "../../.."), "docs/access.md")
  const page = await readFile(file, "utf8")
  const [head, written] = page.split("<!-- operations -->\n")
  // npm run snapshots writes it anew.
  if (process.env.UPDATE_ACCESS_TABLE === "1") await writeFile(file, `${head}<!-- operations -->\n${table()}\n`)
  else expect(written?.trim()).toBe(table())
})

it("every method has a rule that can be checked", () => {
  expect(methodRules(methods, new Set(), new Set()).size).toBe(methods.length)
})

it("a method without a rule stops the start", () => {
  const [method] = PackageService.methods
  const without = { ...method, proto: { ...method?.proto, options: undefined } } as unknown as DescMethod
  expect(() => methodRules([without], new Set(), new Set())).toThrow(
    /CreateOrganization: says nothing about who may call it/,
  )
})
