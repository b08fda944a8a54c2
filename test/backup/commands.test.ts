// How commands show what they do, help for them, and the keys that they make.
import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { describe, expect, it } from "vitest"
import { run } from "../support/commands.js"
import { backupFolder, SECRET_KEY, seededServer } from "./backed-up-server.js"

const root = fileURLToPath(new URL("../..", import.meta.url))
const folder = backupFolder()

describe("a server with the embedded store", { timeout: 120_000 }, () => {
  const seeded = seededServer(folder)

  it("shows bars on a terminal, and with --json nothing but the result", async () => {
    const verify = `${process.execPath} dist/src/main.js verify ${seeded.backup}`
    const onTerminal = await promisify(execFile)("script", ["-qec", verify, "/dev/null"], { cwd: root })
    expect(onTerminal.stdout).toMatch(/[█░]+ \d+\/\d+/)
    const json = await run(["verify", seeded.backup, "--json"], {})
    expect(json).toMatchObject({ code: 0, stderr: "" })
    expect(JSON.parse(json.stdout)).toMatchObject({ problems: [] })
  })

  it("makes, lists and revokes keys, on the running server and on a stopped store", async () => {
    const stopped = { DATA_DIR: folder.newPath("data"), SECRET_KEY }
    expect(await run(["restore", seeded.backup], stopped)).toMatchObject({ code: 0 })
    for (const place of [seeded.environment, stopped]) {
      const made = await run(["keys", "create", "ci", "--grant", "acme=modeler", "--json"], place)
      expect(made, made.stderr).toMatchObject({ code: 0 })
      const { key, text } = JSON.parse(made.stdout)
      expect(key).toMatchObject({ name: "ci", operator: false })
      expect(key.grants).toEqual([{ organization: "acme", role: "modeler" }])
      expect(text).toMatch(/^vr_/)
      const listed = JSON.parse((await run(["keys", "list", "--json"], place)).stdout)
      expect(listed.keys.map(({ id }: { id: string }) => id)).toContain(key.id)
      const revoked = await run(["keys", "revoke", key.id, "--json"], place)
      expect(revoked).toMatchObject({ code: 0, stderr: "" })
      expect(JSON.parse(revoked.stdout)).toBeTypeOf("object")
      expect((await run(["keys", "list"], place)).stdout).not.toContain(key.id)
      expect(await run(["keys", "revoke", key.id], place)).toMatchObject({ code: 1 })
    }
    const wrong = await run(["keys", "create", "ci", "--grant", "acme=king"], seeded.environment)
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining("--grant: 'acme=king'") })
  })
})

it("there is help for every command, and a wrong command line exits with 1", async () => {
  const { stdout, code } = await run(["--help"], {})
  expect(code).toBe(0)
  for (const command of ["serve", "config", "keys", "backup|export", "restore|import", "verify"])
    expect(stdout).toContain(command)
  expect(stdout).toContain("Exit codes: 0 done, 1 not done")
  expect(await run(["backup"], {})).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("missing required argument 'dir'"),
  })
  expect(await run(["backup", folder.newPath("backup")], { DATA_DIR: folder.newPath("nothing") })).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("there is no store in"),
  })
})
