// From what a caller sends to an action or trigger as it is stored: links resolved, ids given.
import type { ReadTransaction, Stored } from "../../../store/store.js"
import type { CommandContext } from "../../context.js"
import { RegistryError } from "../../errors.js"
import { type EveryField, entityOf } from "../../every-field.js"
import { type FieldViolation, refuseInvalid, violation } from "../../violations.js"
import type { OperationField } from "../fields.js"
import type {
  Definition,
  DefinitionLink,
  Operation,
  OperationContent,
  OperationKind,
  OperationResponse,
} from "./entities.js"
import { MAX_OPERATION_BYTES } from "./limits.js"
import { allDefinitions, findDefinition, findDefinitionByUid, type VersionContext } from "./rows.js"
import { checkOperation, type LinkInput, type OperationInput } from "./rules.js"

/** Refuses with INVALID what can't be, with TOO_LARGE what is too large. Ids of responses and links stay where `stored` has them. */
export async function operationContent(
  tx: ReadTransaction,
  context: CommandContext,
  parent: VersionContext,
  kind: OperationKind,
  input: OperationInput,
  stored?: OperationContent,
): Promise<{ readonly content: OperationContent; readonly bytes: number }> {
  const violations = checkOperation(kind, input)
  if (parent.connector.protocol !== "http" && input.type === "http") {
    violations.push(violation("type", `does not fit the protocol ${parent.connector.protocol}`))
  }
  refuseInvalid(violations)
  const links = new LinkResolver(tx, context, parent)
  const body = input.requestBody
  const requestBody = body && {
    required: body.required ?? false,
    definitions: await links.resolve("requestBody", body.definitions, stored?.requestBody?.definitions),
  }
  const responses: OperationResponse[] = []
  const ids = new Set<string>()
  for (const [i, { id, status, definitions }] of input.responses.entries()) {
    const known = stored?.responses.find((each) => (id === "" ? each.status === status : each.id === id))
    const kept = known !== undefined && !ids.has(known.id) ? known : undefined
    const own = kept?.id ?? context.newId()
    ids.add(own)
    responses.push({
      id: own,
      ...(status === undefined ? {} : { status }),
      definitions: await links.resolve("response", definitions, kept?.definitions, i),
    })
  }
  refuseInvalid(links.violations)
  return sized({ ...plainContent(kind, input), ...(requestBody ? { requestBody } : {}), responses })
}

/** Every field of an operation with this content. */
export function operationRow(
  content: OperationContent,
  others: EveryField<Omit<Operation, keyof OperationContent>>,
): EveryField<Operation> {
  return {
    name: content.name,
    summary: content.summary,
    description: content.description,
    method: content.method,
    path: content.path,
    parameters: content.parameters,
    requestBody: content.requestBody,
    responses: content.responses,
    ...others,
  }
}

function plainContent(kind: OperationKind, input: OperationInput): Omit<OperationContent, "requestBody" | "responses"> {
  const { name, summary, description, method = "GET", path = "" } = input
  return entityOf<Omit<OperationContent, "requestBody" | "responses">>({
    name,
    summary,
    description,
    method,
    path: kind === "action" ? path : undefined,
    parameters: input.parameters.map(({ name, in: location, required, type, default: standard, completion }) => ({
      name,
      in: location ?? "query",
      required: required ?? false,
      type: type ?? "string",
      ...(standard === undefined ? {} : { default: standard }),
      ...(completion === undefined ? {} : { completion }),
    })),
  })
}

function sized(content: OperationContent): { content: OperationContent; bytes: number } {
  const bytes = Buffer.byteLength(JSON.stringify(content))
  if (bytes > MAX_OPERATION_BYTES) {
    throw new RegistryError("TOO_LARGE", `an action or trigger has at most ${MAX_OPERATION_BYTES} bytes, this ${bytes}`)
  }
  return { content, bytes }
}

/** Finds the definitions that links name, each once. */
class LinkResolver {
  readonly violations: FieldViolation<OperationField>[] = []
  readonly #found = new Map<string, Stored<Definition> | undefined>()
  #all: readonly Stored<Definition>[] | undefined
  #reads = 0

  readonly #tx: ReadTransaction
  readonly #context: CommandContext
  readonly #parent: VersionContext

  constructor(tx: ReadTransaction, context: CommandContext, parent: VersionContext) {
    this.#tx = tx
    this.#context = context
    this.#parent = parent
  }

  async resolve(
    holder: "requestBody" | "response",
    inputs: readonly LinkInput[],
    stored: readonly DefinitionLink[] = [],
    ...indexes: readonly number[]
  ): Promise<DefinitionLink[]> {
    const links: DefinitionLink[] = []
    const accepted = new Map<string, string>()
    const ids = new Set<string>()
    for (const [i, { id, definition: ref }] of inputs.entries()) {
      const position = [...indexes, i]
      const definition = ref && (await this.#find(ref.uid, ref.name))
      if (definition === undefined) {
        this.violations.push(violation(`${holder}Definition`, problemOf(ref), "NOT_FOUND", ...position))
        continue
      }
      const clash = definition.accept.find((type) => accepted.has(type.toLowerCase()))
      if (clash !== undefined) {
        const other = accepted.get(clash.toLowerCase())
        const problem = `accepts ${clash}, as '${other}' in this list does`
        this.violations.push(violation(`${holder}Link`, problem, "DUPLICATE", ...position))
      }
      for (const type of definition.accept) accepted.set(type.toLowerCase(), definition.name)
      const known = stored.find((link) => (id === "" ? link.definitionUid === definition.uid : link.id === id))
      const own = known !== undefined && !ids.has(known.id) ? known.id : this.#context.newId()
      ids.add(own)
      links.push({ id: own, definitionUid: definition.uid })
    }
    return links
  }

  async #find(uid: string, name: string): Promise<Stored<Definition> | undefined> {
    const key = uid === "" ? `n:${name}` : `i:${uid}`
    if (this.#found.has(key)) return this.#found.get(key)
    this.#reads += 1
    // From here on one page costs less than single reads.
    if (this.#reads === 8) this.#all = await allDefinitions(this.#tx, this.#parent)
    const definition = await this.#read(uid, name)
    this.#found.set(key, definition)
    return definition
  }

  async #read(uid: string, name: string): Promise<Stored<Definition> | undefined> {
    if (this.#all !== undefined) return this.#all.find((each) => (uid === "" ? each.name === name : each.uid === uid))
    if (uid !== "") return findDefinitionByUid(this.#tx, this.#parent, uid)
    return name === "" ? undefined : findDefinition(this.#tx, this.#parent, name)
  }
}

function problemOf(ref: LinkInput["definition"]): string {
  if (ref === undefined || (ref.uid === "" && ref.name === "")) return "names no definition: give its id or its name"
  return `no definition of this version has the ${ref.uid === "" ? `name '${ref.name}'` : `id '${ref.uid}'`}`
}
