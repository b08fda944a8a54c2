// What the contract says of uploads and the files that they leave.
import { createHash } from "node:crypto"
import { request } from "node:http"
import { describe, expect, it } from "vitest"
import { ADMIN, contractCases, form, MAX_FILE_BYTES, p } from "./contract-service.js"

contractCases("files", (service) => {
  const { call, newKey, newName, newPackage, refusal, upload } = service

  describe("uploads", () => {
    it("refuse what is wrong with them by name, and then nothing is stored, no parent either", async () => {
      const k = "/organizations/never/projects/never/packages/never"
      const md5 = createHash("md5").update("x").digest("hex")
      const wrong: [Record<string, unknown>, RegExp][] = [
        [
          { version: { id: "1.0.0" }, packageFile: "x", md5Hash: md5.replace(/./, (c) => (c === "0" ? "1" : "0")) },
          /md5Hash/,
        ],
        [{ version: { id: "1.0.0" }, packageFile: "x", md5Hash: "short" }, /md5Hash/],
        [{ version: { id: "1.0.0" }, md5Hash: md5 }, /md5Hash/],
        [{ packageFile: "x" }, /version.*id/],
        [{ version: {}, packageFile: "x" }, /version.*id/],
        [{ version: {} }, /version.*id/],
        [{ package: { name: "other" } }, /name/],
        [{ package: { name: "" } }, /name/],
        [{ package: { colour: 1 } }, /colour/],
        [{ package: "{" }, /package/],
        [{ package: "[]" }, /package/],
        [{ version: { id: "1.0.0", indexStatus: "done" } }, /indexStatus/],
        [{ colour: "red" }, /colour/],
      ]
      for (const [parts, named] of wrong) {
        const refused = await refusal("POST", k, { body: form(parts) })
        expect(refused).toMatch(/^400 invalid_argument /)
        expect(refused).toMatch(named)
      }
      const twice = form({ version: { id: "1.0.0" } })
      twice.append("version", JSON.stringify({ id: "1.0.0" }))
      expect(await refusal("POST", k, { body: twice })).toMatch(/^400 .*version/)
      const multipart = (type: string, body: string) => refusal("POST", k, { headers: { "content-type": type }, body })
      expect(await multipart("application/json", "{}")).toMatch(/^415 unsupported_media_type /)
      expect(await multipart("multipart/form-data", "x")).toMatch(/^400 /)
      expect(await multipart("multipart/form-data; boundary=", "x")).toMatch(/^400 /)
      expect(await multipart("multipart/form-data; boundary=b", "no boundary here")).toMatch(/^400 /)
      const part = '--b\r\nContent-Disposition: form-data; name="version"\r\n'
      expect(await multipart("multipart/form-data; boundary=b", `${part}\r\n{"id":"1.0.0"}\r\n`)).toMatch(/^400 /)
      const encoded = `${part}Content-Transfer-Encoding: base64\r\n\r\ne30=\r\n--b--\r\n`
      expect(await multipart("multipart/form-data; boundary=b", encoded)).toMatch(/^400 /)
      expect((await upload(k, { version: { id: "1.0.0" }, packageFile: "x".repeat(MAX_FILE_BYTES + 1) })).status).toBe(
        413,
      )
      expect(
        ((await call("GET", "/organizations")).json as unknown as { name: string }[]).map(({ name }) => name),
      ).toEqual(["acme"])
    })

    it("take parts in any order, hashes in hexadecimal and base64, files of no version's and versions of no file", async () => {
      const name = newName()
      const k = `${p}/packages/${name}`
      const hash = createHash("md5").update("x")
      const md5 = hash.digest()
      const first = await upload(k, {
        packageFile: "x",
        md5Hash: md5.toString("hex").toUpperCase(),
        version: { id: "1.0.0" },
      })
      expect(first).toMatchObject({ status: 200, json: { name, latestVersion: "1.0.0" } })
      expect(
        (await upload(k, { md5Hash: md5.toString("base64"), version: { id: "1.1.0" }, packageFile: "x" })).status,
      ).toBe(200)
      expect((await upload(k, { package: { description: "d", replicationCount: 2 } })).json).toMatchObject({
        description: "d",
        replicationCount: 2,
        latestVersion: "1.1.0",
      })
      const again = await upload(k, { package: { description: "changed" }, version: { id: "1.1.0" }, packageFile: "y" })
      expect(again).toMatchObject({ status: 409, json: { code: "already_exists", message: "version already exists" } })
      expect((await call("GET", k)).json).toMatchObject({ description: "d" })
      const raw = [
        "preamble",
        "--b",
        'Content-Disposition: form-data; name="version"; filename="v.json"',
        "Content-Type: text/plain",
        "X-Other: 1",
        "Content-Transfer-Encoding: 8bit",
        "",
        '{"id": "1.2.0", "archiveStatus": "archive", "indexStatus": "indexed"}',
        "--b--",
        "epilogue",
      ].join("\r\n")
      const headers = { "content-type": 'multipart/form-data; boundary="b"' }
      expect((await call("POST", k, { headers, body: raw })).status).toBe(200)
      expect((await call("GET", `${k}/versions/1.2.0`)).json).toMatchObject({
        archiveStatus: "unarchive",
        indexStatus: "unknown",
      })
      expect((await call("GET", `${k}/versions/1.2.0/file`)).status).toBe(404)
      const versions = await call("POST", `${k}/versions`, {
        body: form({ body: { id: "1.3.0" }, file: "x", md5Hash: md5.toString("hex") }),
      })
      expect(versions).toMatchObject({ status: 201, json: { id: "1.3.0" } })
      for (const parts of [{ body: { id: "1.4.0" } }, { file: "x" }, { body: {}, file: "x" }])
        expect(await refusal("POST", `${k}/versions`, { body: form(parts) })).toMatch(/^400 invalid_argument /)
      expect(await refusal("POST", `${k}/versions`, { body: form({ body: { id: "1.3.0" }, file: "y" }) })).toBe(
        "409 already_exists version already exists",
      )
      expect(((await call("GET", `${k}/versions`)).json as unknown as { id: string }[]).map(({ id }) => id)).toEqual([
        "1.3.0",
        "1.2.0",
        "1.1.0",
        "1.0.0",
      ])
    })

    it("are refused before their body: 401, 403, 400 of the path, 413 of a declared length", async () => {
      const early = (path: string, authorization: string, length: number) =>
        new Promise<number>((resolve, reject) => {
          const headers = {
            ...(authorization === "" ? {} : { authorization }),
            "content-type": "multipart/form-data; boundary=b",
            "content-length": String(length),
          }
          const sent = request(`${service.url}/api/v0${path}`, { method: "POST", headers }, (answer) => {
            resolve(answer.statusCode ?? 0)
            sent.destroy()
          })
          sent.on("error", reject)
          // Not a byte of the body follows.
          sent.flushHeaders()
        })
      const key = await newKey([])
      const k = `${p}/packages/early`
      expect(await early(k, "", 1000)).toBe(401)
      expect(await early(k, "Bearer nonsense", 1000)).toBe(401)
      expect(await early(k, `ApiKey ${key}`, 1000)).toBe(403)
      expect(await early(k, `ApiKey ${ADMIN}`, 10_000_000)).toBe(413)
      expect(await early(`${k}/versions`, `ApiKey ${key}`, 1000)).toBe(403)
    })

    it("racing for one id: one succeeds, the others are 409, and what stands is the winner's", async () => {
      const k = await newPackage()
      const tries = Array.from({ length: 8 }, (_, n) => `content ${n}`)
      const answers = await Promise.all(
        tries.map((packageFile) => upload(k, { version: { id: "1.0.0" }, packageFile })),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)])
      const winner = answers.findIndex(({ status }) => status === 200)
      expect((await call("GET", `${k}/versions/1.0.0/file`)).text).toBe(tries[winner])
    })
  })

  it("the file: ETag is its SHA-256, ranges, If-Range, HEAD, and 416 behind its end", async () => {
    const k = await newPackage("1.0.0")
    const path = `${k}/versions/1.0.0/file`
    const file = "file 1.0.0"
    const etag = `"${createHash("sha256").update(file).digest("hex")}"`
    const whole = await call("GET", path)
    expect([whole.status, whole.text, whole.headers.get("etag"), whole.headers.get("content-type")]).toEqual([
      200,
      file,
      etag,
      "application/octet-stream",
    ])
    expect(whole.headers.get("accept-ranges")).toBe("bytes")
    const range = (value: string, ifRange?: string) =>
      call("GET", path, { headers: { range: value, ...(ifRange === undefined ? {} : { "if-range": ifRange }) } })
    const part = await range("bytes=5-7", etag)
    expect([part.status, part.text, part.headers.get("content-range")]).toEqual([206, "1.0", "bytes 5-7/10"])
    expect(await range("bytes=-3")).toMatchObject({ status: 206, text: "0.0" })
    expect(await range("bytes=5-")).toMatchObject({ status: 206, text: "1.0.0" })
    expect(await range("bytes=0-4", '"other"')).toMatchObject({ status: 200, text: file })
    const behind = await range("bytes=100-")
    expect([behind.status, behind.json?.code, behind.headers.get("content-range")]).toEqual([
      416,
      "range_not_satisfiable",
      "bytes */10",
    ])
    expect(await range("lines=1-2")).toMatchObject({ status: 200, text: file })
    expect(await call("GET", path, { headers: { "if-none-match": etag } })).toMatchObject({ status: 304, text: "" })
    const head = await call("HEAD", path)
    expect([head.status, head.headers.get("content-length"), head.headers.get("etag")]).toEqual([200, "10", etag])
    await call("PATCH", `${k}/versions/1.0.0`, { json: { archiveStatus: "archive" } })
    expect(await refusal("GET", path)).toMatch(/^409 conflict /)
  })
})
