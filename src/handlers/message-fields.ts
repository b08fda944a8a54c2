// What a request that sets fields of a resource's message asks of the resource: two tables, of which neither compiles while a field is
// missing. One says what each field of the message stands for, the other how each field of the change is read.
import type { DescMessage, MessageShape } from "@bufbuild/protobuf"

/** The fields of a message, without what protobuf-es adds. */
export type MessageField<M> = Exclude<keyof M, "$typeName" | "$unknown">

/** What each field of a message stands for: a field of the change, what names the resource, or what only answers have. */
export type FieldRoles<M, C> = { readonly [F in MessageField<M>]: keyof C | "name" | "output" }

/** How each field of a change is read from the message; of a message that is absent undefined is given. */
export type FieldReaders<M, C> = { readonly [F in keyof Required<C>]: (message: M | undefined) => C[F] }

/** The change that the present fields (by their names in the .proto) ask for. */
export function changeOf<Desc extends DescMessage, C extends object>(
  schema: Desc,
  roles: Readonly<Record<string, keyof C | "name" | "output">>,
  readers: FieldReaders<MessageShape<Desc>, C>,
  message: MessageShape<Desc> | undefined,
  present: ReadonlySet<string>,
): Partial<C> {
  const change: Partial<C> = {}
  for (const { name, localName } of schema.fields) {
    const role = roles[localName]
    if (!present.has(name) || role === undefined || role === "name" || role === "output") continue
    const value = readers[role](message)
    if (value !== undefined) change[role] = value
  }
  return change
}

/** Every field of a message that is answered, for `satisfies`: one that is absent says undefined, and one that is forgotten does not compile. */
export type Answered<M> = Readonly<Record<MessageField<M>, unknown>>
