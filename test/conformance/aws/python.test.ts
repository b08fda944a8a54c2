// boto3 and the AWS CLI as judges, unchanged, each with every operation.
import { beforeAll, expect, it } from "vitest"
import { onBothStores } from "./harness.js"
import { installAws, runJudge } from "./python.js"

beforeAll(installAws, 300_000)

onBothStores("Python clients", (judge, store) => {
  it("boto3 finds every operation as documented", async () => {
    expect(await runJudge("boto3_judge.py", judge())).toBe("36 operations\n")
  }, 120_000)

  // The command is boto3's core with another surface: one store shows it.
  if (store === "mongodb") return

  it("the aws command finds every operation as documented", async () => {
    expect(await runJudge("cli_judge.py", judge())).toBe("31 commands\n")
  }, 120_000)
})
