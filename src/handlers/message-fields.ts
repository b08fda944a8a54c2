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

/** What each field of a message says of a resource that the caller has read before; undefined for what is not compared or set. */
export type ClaimedFields<M, C> = { readonly [F in MessageField<M>]: keyof C | undefined }

/** The fields of the claim that the present fields of the message (by their names in the .proto) say. */
export function claimedFields<Desc extends DescMessage, C>(
  schema: Desc,
  claims: ClaimedFields<MessageShape<Desc>, C>,
  present: ReadonlySet<string>,
): ReadonlySet<keyof C> {
  const claimed = new Set<keyof C>()
  const byName: Readonly<Record<string, keyof C | undefined>> = claims
  for (const { name, localName } of schema.fields) {
    const field = byName[localName]
    if (field !== undefined && present.has(name)) claimed.add(field)
  }
  return claimed
}

/**
 * Every field of a response's message, for `satisfies`: a field without a value is given as undefined, and one that is forgotten does not
 * compile.
 */
export type EveryMessageField<M> = Readonly<Record<MessageField<M>, unknown>>

/** The fields of a message of any of these types. */
type FieldOfAny<M> = M extends unknown ? MessageField<M> : never

/** What a field is in those of these types that have it. */
type ValueOfAny<M, F> = M extends unknown ? (F extends keyof M ? M[F] : never) : never

/** The fields that a message of each of these types has and that are never undefined. */
type RequiredFields<M> = {
  [F in MessageField<M>]: undefined extends M[F] ? never : F
}[MessageField<M>]

/**
 * A message of one of several types, read by field: a field that only some of them have may be absent. What reads it takes it apart by name
 * and gives what is left to `everyFieldRead`, so that a field that is added to one of the types and not read does not compile.
 */
export type EitherMessage<M> = { readonly [F in RequiredFields<M>]: M[F] } & {
  readonly [F in Exclude<FieldOfAny<M>, RequiredFields<M>>]?: ValueOfAny<M, F> | undefined
}

/** Compiles only if nothing is left of a message after its fields were taken from it. */
export function everyFieldRead<R extends object>(
  _rest: Exclude<keyof R, "$typeName" | "$unknown"> extends never ? R : never,
): void {}
