// What schemas refer to is read before a transaction is begun, and others have their turns meanwhile.
import { expect, it, onTestFinished } from "vitest"
import { readReferences } from "../../../src/registry/connectors/children/schema-references.js"
import { createDefinitions } from "../../../src/registry/connectors/commands/children/create-definitions.js"
import { updateDefinition } from "../../../src/registry/connectors/commands/children/update-definition.js"
import type { CommandContext } from "../../../src/registry/context.js"
import { CallCancellation } from "../../../src/rpc/call-cancellation.js"
import { shortenTurns } from "../../../src/turns.js"
import { TurnCounter } from "../../support/turns.js"

const yaml = { contentType: "application/yaml", content: "a: {$ref: '#/$defs/b'}\n" }
const many = {
  contentType: "application/json",
  content: JSON.stringify({ all: Array(100_000).fill({}), $ref: "#/$defs/c" }),
}

async function turnsOf<T>(work: Promise<T>): Promise<{ readonly turns: number; readonly value: T }> {
  const counter = new TurnCounter()
  const value = await work
  return { turns: counter.end(), value }
}

it("contents are read one after another, a large one in pieces", async () => {
  const { turns, value } = await turnsOf(readReferences(Array(100).fill(yaml), new CallCancellation()))
  expect(value).toEqual(Array(100).fill([{ kind: "name", name: "b", text: "#/$defs/b" }]))
  expect(turns).toBeGreaterThan(5)
  const large = await turnsOf(readReferences([many], new CallCancellation()))
  expect(large.value).toEqual([[{ kind: "name", name: "c", text: "#/$defs/c" }]])
  expect(large.turns).toBeGreaterThan(4)
})

it("nothing is read any more for who is gone", async () => {
  const signal = new CallCancellation()
  shortenTurns(true)
  onTestFinished(() => shortenTurns(false))
  const reading = readReferences([yaml], signal)
  signal.abort(new Error("gone"))
  await expect(reading).rejects.toThrow("gone")
})

const name = { kind: "connector", organization: "acme", id: "c", versionName: "1" } as const
const definition = { name: "a", accept: ["application/yaml"], schema: yaml }

it.each([
  ["created", (context: CommandContext) => createDefinitions(context, { ...name, definitions: [definition] })],
  [
    "replaced",
    (context: CommandContext) =>
      updateDefinition(context, {
        ...name,
        definitionName: "a",
        definition: { ...definition, id: "x" },
        preconditions: [],
      }),
  ],
])("a schema that is %s is read before the transaction", async (_, command) => {
  onTestFinished(() => shortenTurns(false))
  let hasBegun = false
  const store = {
    async transact() {
      hasBegun = true
    },
  }
  const context = { store, clock: () => new Date(0), signal: new CallCancellation() } as unknown as CommandContext
  shortenTurns(true)
  const commanded = command(context)
  for (let i = 0; i < 10; i++) await new Promise((resolve) => setImmediate(resolve))
  expect(hasBegun).toBe(false)
  shortenTurns(false)
  await commanded
  expect(hasBegun).toBe(true)
})
