// schemathesis (PyPI): requests made up from an OpenAPI document, and answers held against it.
import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { JsonObject } from "@bufbuild/protobuf"
import { pythonWith } from "./python-venv.js"

const VERSION = "4.32.5"

const CHECKS = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_headers_conformance",
  "response_schema_conformance",
  "negative_data_rejection",
  "missing_required_header",
  "unsupported_method",
  "allow_header_conformance",
]

/** 501 is said of what is not built yet, and only where the document says so. What is too long is refused by its own statuses. */
const CONFIG = `
[checks]
not_a_server_error.expected-statuses = ["2xx", "3xx", "4xx", "501"]
negative_data_rejection.expected-statuses = ["400", "404", "405", "406", "408", "409", "412", "413", "414", "415", "416", "431", "501"]
`

export interface Verdict {
  readonly passed: boolean
  /** How many requests were sent. */
  readonly cases: number
  /** What failed, to read. */
  readonly report: string
}

/** Takes a while where it was never done. */
export async function installSchemathesis(): Promise<void> {
  await pythonWith("schemathesis", VERSION)
}

/** Sends the examples, and every corner of every schema; the same requests each time. */
export async function runSchemathesis(document: JsonObject, url: string): Promise<Verdict> {
  const python = await pythonWith("schemathesis", VERSION)
  const folder = await mkdtemp(join(tmpdir(), "version-registry-schemathesis-"))
  try {
    await writeFile(join(folder, "openapi.json"), JSON.stringify(closed(document), withoutBinary))
    await writeFile(join(folder, "schemathesis.toml"), CONFIG)
    const { code, output } = await run(
      python,
      [
        ...["-c", "from schemathesis.cli import schemathesis; schemathesis()", "run", "openapi.json", "--url", url],
        ...["--checks", CHECKS.join(","), "--phases", "examples,coverage", "--seed", "1", "--workers", "1"],
        ...["--continue-on-failure", "--no-color", "--generation-database", "none"],
      ],
      folder,
    )
    const cases = Number(/(\d+) generated/.exec(output)?.[1] ?? 0)
    const failures = output.indexOf("= FAILURES =")
    const errors = output.indexOf("= ERRORS =")
    const from = Math.min(...[failures, errors].map((at) => (at === -1 ? output.length : at)))
    return { passed: code === 0, cases, report: output.slice(from).slice(0, 20_000) || output.slice(-5_000) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Answers must hold nothing that the document doesn't know; to clients it doesn't say that nothing will ever be added. */
function closed(document: JsonObject): JsonObject {
  const copy = structuredClone(document)
  const { schemas } = copy.components as { schemas: Record<string, JsonObject> }
  const sent = schemasSent(document)
  for (const [name, schema] of Object.entries(schemas)) {
    if (!sent.has(name) && "properties" in schema) schema.additionalProperties ??= false
  }
  return copy
}

/** The names of the schemas that requests are made of. */
function schemasSent(document: JsonObject): ReadonlySet<string> {
  const { schemas } = document.components as { schemas: Record<string, JsonObject> }
  const sent = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return
    for (const [key, member] of Object.entries(value)) {
      if (key !== "$ref" || typeof member !== "string") {
        visit(member)
        continue
      }
      const name = member.slice("#/components/schemas/".length)
      if (sent.has(name)) continue
      sent.add(name)
      visit(schemas[name])
    }
  }
  for (const item of Object.values(document.paths as Record<string, Record<string, JsonObject>>)) {
    for (const operation of Object.values(item)) visit([operation.requestBody, operation.parameters])
  }
  return sent
}

/** The tool can't make up parts of multipart bodies whose format is "binary": "Unsupported type: 'Binary'". */
function withoutBinary(key: string, value: unknown): unknown {
  return key === "format" && value === "binary" ? undefined : value
}

function run(command: string, args: string[], cwd: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, PYTHONIOENCODING: "utf-8", NO_COLOR: "1" }
    execFile(command, args, { cwd, env, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code
      if (typeof code !== "number") reject(error)
      else resolve({ code, output: `${stdout}\n${stderr}` })
    })
  })
}
