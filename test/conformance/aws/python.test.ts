// boto3 and the AWS CLI as they are published, each with every operation, on both stores, signed with a key that was made here.
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { beforeAll, expect, it } from "vitest"
import { ArtifactService } from "../../../gen/registry/artifacts/v1/artifacts_pb.js"
import { onBothStores } from "./harness.js"
import { installAws, runScript } from "./python.js"

beforeAll(installAws, 300_000)

const served = ArtifactService.methods.map(({ name }) => name)

onBothStores("Python clients", (registry) => {
  it("boto3 finds every operation as documented", async () => {
    expect(await runScript("boto3_operations.py", registry())).toBe(`${served.length} operations\n`)
  }, 120_000)

  it("the aws command finds every operation as documented", async () => {
    expect(await runScript("cli_operations.py", registry())).toBe(`${served.length} commands\n`)
  }, 120_000)
})

it("the tests beside this one send every operation by the SDK for JavaScript, too", async () => {
  const names = (await readdir(import.meta.dirname)).filter((name) => name.endsWith(".test.ts"))
  const texts = await Promise.all(names.map((name) => readFile(join(import.meta.dirname, name), "utf8")))
  const sent = new Set(texts.flatMap((text) => [...text.matchAll(/new (\w+)Command\(/g)].map(([, name]) => name)))
  expect(served.filter((name) => !sent.has(name))).toEqual([])
})
