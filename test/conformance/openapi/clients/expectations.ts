// What the tests of generated TypeScript clients share. They are copied beside the clients, compiled with them and run.
import { createHash } from "node:crypto"

const [, , address, apiKey] = process.argv
if (address === undefined || apiKey === undefined) throw new Error("arguments: the address of the service, an API key")

export const url = address
export const key = apiKey

/** What is uploaded: every byte there is. */
export const content = new Uint8Array(10_240).map((_, index) => index % 256)
export const md5 = createHash("md5").update(content).digest("hex")
export const sha256 = createHash("sha256").update(content).digest("hex")

export function equal(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`got ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`)
  }
}

export async function downloaded(answer: Blob | undefined): Promise<void> {
  if (answer === undefined) throw new Error("nothing came")
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (!bytes.equals(Buffer.from(content))) throw new Error(`got other ${bytes.length} bytes`)
}

export function some<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("it isn't there")
  return value
}

export const schema = JSON.stringify({ type: "object" })
export const definition = {
  name: "Cat",
  accept: ["application/json"],
  schema: { contentType: "application/schema+json", content: schema },
}
/** The last segment of a schema's address. */
export function filename(address: string): string {
  return some(address.split("/").at(-1))
}
