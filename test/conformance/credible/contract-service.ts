// The service that the contract's cases call, with a key as its clients have one, on each store.
import { afterAll, beforeAll, describe, expect } from "vitest"
import { type Answer, http } from "../../support/http.js"
import { type Service, startService, storeNames } from "../../support/service.js"

/** The key of an operator, which calls are made with. */
export const ADMIN = "the-administrators-key-of-this-test"
/** The organization that is there, and the project in it. */
export const o = "/organizations/acme"
export const p = `${o}/projects/p`

/** The largest file that it takes. */
export const MAX_FILE_BYTES = 100_000

type CallOptions = Parameters<typeof http>[3]
type Parts = Readonly<Record<string, unknown>>

export interface ContractService {
  readonly url: string
  /** A call of a path below /api/v0. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
  /** The code and the message of a refusal. */
  refusal(method: string, path: string, options?: CallOptions): Promise<string>
  upload(path: string, parts: Parts, headers?: Record<string, string>): Promise<Answer>
  /** A name that no package has. */
  newName(): string
  /** The path of a package that has these versions, each with a file. */
  newPackage(...versions: string[]): Promise<string>
  /** The text of a new key. */
  newKey(grants: readonly object[]): Promise<string>
}

/** The header of a call with this key. */
export const apiKey = (key: string) => ({ authorization: `ApiKey ${key}` })

/** The parts as a form: files as files, objects as JSON. */
export function form(parts: Parts): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(parts)) {
    if (name === "packageFile" || name === "file") body.append(name, new Blob([String(value)]), "f.tar.gz")
    else body.append(name, typeof value === "string" ? value : JSON.stringify(value))
  }
  return body
}

/** Runs the cases on each store, on a service of the file's own. */
export function contractCases(theme: string, cases: (service: ContractService) => void): void {
  describe.each(storeNames)(`the contract, with keys, ${theme}, %s`, (store) => {
    let service: Service | undefined
    let packages = 0
    const contract: ContractService = {
      get url() {
        return service?.url ?? expect.fail("the service is not started")
      },
      call: (method, path, options = {}) =>
        http(contract.url, method, `/api/v0${path}`, { ...options, headers: { ...apiKey(ADMIN), ...options.headers } }),
      async refusal(method, path, options) {
        const { status, json, headers } = await contract.call(method, path, options)
        expect(headers.get("content-type")).toBe("application/json")
        expect(Object.keys(json ?? {})).toEqual(["code", "message"])
        return `${status} ${json?.code} ${json?.message}`
      },
      upload: (path, parts, headers = {}) => contract.call("POST", path, { body: form(parts), headers }),
      newName() {
        packages += 1
        return `k${packages}`
      },
      async newPackage(...versions) {
        const name = contract.newName()
        const k = `${p}/packages/${name}`
        expect((await contract.call("POST", `${p}/packages`, { json: { name } })).status).toBe(201)
        for (const id of versions)
          expect((await contract.upload(k, { version: { id }, packageFile: `file ${id}` })).status).toBe(200)
        return k
      },
      async newKey(grants) {
        const headers = apiKey(ADMIN)
        const json = { name: "k", grants }
        return String((await http(contract.url, "POST", "/api/access/v1/keys", { headers, json })).json?.text)
      },
    }

    beforeAll(async () => {
      service = await startService(store, {
        AUTHENTICATION: "required",
        ADMIN_API_KEY: ADMIN,
        MAX_FILE_BYTES: String(MAX_FILE_BYTES),
      })
      await contract.call("POST", "/organizations", { json: { name: "acme" } })
      await contract.call("POST", `${o}/projects`, { json: { name: "p" } })
    })
    afterAll(() => service?.stop())

    cases(contract)
  })
}
