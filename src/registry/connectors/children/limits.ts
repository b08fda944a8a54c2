// How much may stand under one version. A document of a store ends at 4 MiB and a page holds 100 of them; copying a version reads
// and writes all of it. These limits keep one child far below the first and a whole version within what a server may hold at once.
import { RegistryError } from "../../errors.js"
import type { ChildKind, VersionContents } from "./entities.js"

/** Of one kind under one version. */
export const MAX_CHILDREN: Readonly<Record<ChildKind, number>> = { action: 2_000, trigger: 2_000, definition: 500 }

/** Bytes of one action or trigger, as JSON. */
export const MAX_OPERATION_BYTES = 64 * 1_024

/** Bytes of the content of one schema. */
export const MAX_SCHEMA_BYTES = 1_024 * 1_024

/** The same where it is YAML with references: to read so much takes a fifth of a second, in which nothing else goes on. */
export const MAX_YAML_BYTES = 512 * 1_024

/** Bytes of all children of one version together. */
export const MAX_VERSION_BYTES = 16 * 1_024 * 1_024

/** Links from one action or trigger to definitions, and other definitions that one schema refers to. */
export const MAX_LINKS = 100

/** Of all children of one version to its definitions, each pair once: each is a row, which a copy writes again. */
export const MAX_REFERENCES = 20_000

/** Of one action or trigger. */
export const MAX_PARAMETERS = 200

/** Of one action or trigger. */
export const MAX_RESPONSES = 100

/** Media types that one definition accepts. */
export const MAX_ACCEPT = 50

export const NO_CONTENTS: VersionContents = { action: 0, trigger: 0, definition: 0, bytes: 0 }

/** The contents after a change of one kind; refused with QUOTA_EXCEEDED where they grow beyond a limit. */
export function changedContents(
  contents: VersionContents,
  kind: ChildKind,
  by: { readonly count: number; readonly bytes: number; readonly references: number },
): VersionContents {
  const next = {
    ...contents,
    [kind]: contents[kind] + by.count,
    bytes: contents.bytes + by.bytes,
    // What was written before references were counted is never missed.
    references: Math.max(0, (contents.references ?? 0) + by.references),
  }
  if (by.count > 0 && next[kind] > MAX_CHILDREN[kind])
    throw exceeded(`a version has at most ${MAX_CHILDREN[kind]} ${kind}s`)
  if (by.bytes > 0 && next.bytes > MAX_VERSION_BYTES) {
    throw exceeded(`what stands under a version has at most ${MAX_VERSION_BYTES} bytes together`)
  }
  if (by.references > 0 && next.references > MAX_REFERENCES) {
    throw exceeded(`what stands under a version refers to its definitions at most ${MAX_REFERENCES} times together`)
  }
  return next
}

function exceeded(message: string): RegistryError {
  return new RegistryError("QUOTA_EXCEEDED", message)
}
