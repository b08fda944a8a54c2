// The rules of package versions, small enough to be read whole: what each operation answers, and what it leaves.
import { createHash } from "node:crypto"

export const REPOSITORIES = ["left", "right"] as const
export type Repository = (typeof REPOSITORIES)[number]
export type Status = "Published" | "Unfinished" | "Unlisted" | "Archived" | "Disposed"

interface Preconditions {
  readonly repository: Repository
  readonly versions: readonly string[]
  readonly expectedStatus: Status | undefined
  /** Revisions sent: those that hold now, or others. */
  readonly revisions: Readonly<Record<string, string>> | undefined
}

export type Operation =
  | {
      readonly kind: "publish"
      readonly repository: Repository
      readonly version: string
      readonly asset: string
      readonly content: string
      readonly unfinished: boolean
    }
  | (Preconditions & { readonly kind: "update"; readonly target: "Published" | "Unlisted" | "Archived" })
  | (Preconditions & { readonly kind: "dispose" | "delete" })
  | {
      readonly kind: "copy"
      readonly from: Repository
      readonly versions: readonly string[]
      readonly revisions: Readonly<Record<string, string>> | undefined
      readonly allowOverwrite: boolean
    }
  | { readonly kind: "deletePackage"; readonly repository: Repository }

interface Version {
  readonly status: Status
  readonly assets: ReadonlyMap<string, string>
  /** Outlives the assets. */
  readonly revision: string
}

type Package = ReadonlyMap<string, Version>
export type Model = ReadonlyMap<Repository, Package>

interface Failure {
  readonly errorCode: string
  readonly errorMessage?: string
}

export interface Outcome {
  readonly status: number
  readonly successful?: ReadonlyMap<string, { readonly revision: string; readonly status: string }>
  readonly failed?: ReadonlyMap<string, Failure>
  readonly published?: { readonly revision: string; readonly status: string }
}

export function revisionOf(assets: ReadonlyMap<string, string>): string {
  const lines = [...assets].map(([name, content]) => `${hash(content)} ${name}`).sort()
  return createHash("sha256").update(lines.join("\n")).digest("base64")
}

export function hash(content: string): string {
  return createHash("sha256").update(content).digest("hex")
}

export function apply(model: Model, operation: Operation): { model: Model; outcome: Outcome } {
  switch (operation.kind) {
    case "publish":
      return publish(model, operation)
    case "copy":
      return copy(model, operation)
    case "deletePackage": {
      if (!model.has(operation.repository)) return { model, outcome: { status: 404 } }
      const next = new Map(model)
      next.delete(operation.repository)
      return { model: next, outcome: { status: 200 } }
    }
    default:
      return bulk(model, operation)
  }
}

function withPackage(model: Model, repository: Repository, versions: Package): Model {
  return new Map(model).set(repository, versions)
}

function publish(model: Model, operation: Operation & { kind: "publish" }) {
  const { repository, version: name, asset, content, unfinished } = operation
  const found = model.get(repository) ?? new Map<string, Version>()
  const version = found.get(name)
  const present = version?.assets.get(asset)
  if (version !== undefined && version.status !== "Unfinished") return { model, outcome: { status: 409 } }
  if (present !== undefined && present !== content) return { model, outcome: { status: 409 } }
  const assets = new Map(version?.assets).set(asset, content)
  const next: Version = { status: unfinished ? "Unfinished" : "Published", assets, revision: revisionOf(assets) }
  return {
    model: withPackage(model, repository, new Map(found).set(name, next)),
    outcome: { status: 200, published: { revision: next.revision, status: next.status } },
  }
}

function bulk(model: Model, operation: Operation & { kind: "update" | "dispose" | "delete" }) {
  const { repository, expectedStatus, revisions } = operation
  const names = [...new Set(operation.versions)]
  if (revisions !== undefined && names.some((name) => !Object.hasOwn(revisions, name))) {
    return { model, outcome: { status: 400 } }
  }
  const found = model.get(repository)
  if (found === undefined) return { model, outcome: { status: 404 } }
  const failed = new Map<string, Failure>()
  for (const name of names) {
    const version = found.get(name)
    const expected = revisions?.[name]
    if (version === undefined) failed.set(name, { errorCode: "NOT_FOUND" })
    else if (expectedStatus !== undefined && version.status !== expectedStatus) {
      const errorMessage = `current status: ${version.status}, expected status: ${expectedStatus}`
      failed.set(name, { errorCode: "MISMATCHED_STATUS", errorMessage })
    } else if (expected !== undefined && version.revision !== expected) {
      const errorMessage = `current revision: ${version.revision}, expected revision: ${expected}`
      failed.set(name, { errorCode: "MISMATCHED_REVISION", errorMessage })
    } else if (operation.kind === "update" && version.status === "Disposed") {
      failed.set(name, { errorCode: "NOT_ALLOWED" })
    }
  }
  if (failed.size > 0) {
    for (const name of names) {
      if (!failed.has(name)) failed.set(name, { errorCode: "SKIPPED", errorMessage: `version ${name} is skipped` })
    }
    return { model, outcome: { status: 200, successful: new Map(), failed } }
  }
  const next = new Map(found)
  const successful = new Map<string, { revision: string; status: string }>()
  for (const name of names) {
    const version = found.get(name)
    if (version === undefined) continue
    if (operation.kind === "delete") {
      next.delete(name)
      successful.set(name, { revision: version.revision, status: "Deleted" })
    } else {
      const status = operation.kind === "update" ? operation.target : "Disposed"
      next.set(name, { ...version, status, ...(status === "Disposed" ? { assets: new Map() } : {}) })
      successful.set(name, { revision: version.revision, status })
    }
  }
  return { model: withPackage(model, repository, next), outcome: { status: 200, successful, failed: new Map() } }
}

function copy(model: Model, operation: Operation & { kind: "copy" }) {
  const { from, revisions, allowOverwrite } = operation
  const names = revisions === undefined ? [...new Set(operation.versions)] : Object.keys(revisions)
  const source = model.get(from)
  if (source === undefined) return { model, outcome: { status: 404 } }
  const to = from === "left" ? "right" : "left"
  const destination = model.get(to)
  const failed = new Map<string, Failure>()
  const copied = new Map<string, Version>()
  for (const name of names) {
    const version = source.get(name)
    const present = destination?.get(name)
    const expected = revisions?.[name]
    const identical = present !== undefined && present.status !== "Disposed" && present.revision === version?.revision
    if (version === undefined) {
      failed.set(name, { errorCode: "NOT_FOUND", errorMessage: `Could not find version ${name}` })
    } else if (expected !== undefined && expected !== version.revision) {
      const errorMessage = `current revision: ${version.revision}, expected revision: ${expected}`
      failed.set(name, { errorCode: "MISMATCHED_REVISION", errorMessage })
    } else if (version.status === "Disposed") failed.set(name, { errorCode: "NOT_ALLOWED" })
    else if (present !== undefined && !identical && !allowOverwrite) {
      failed.set(name, { errorCode: "ALREADY_EXISTS", errorMessage: `Version ${name} already exists` })
    } else if (present?.status === "Disposed") failed.set(name, { errorCode: "NOT_ALLOWED" })
    else if (!identical) copied.set(name, version)
  }
  if (failed.size > 0) {
    for (const name of names) {
      if (!failed.has(name)) failed.set(name, { errorCode: "SKIPPED", errorMessage: `Version ${name} was skipped` })
    }
    return { model, outcome: { status: 200, successful: new Map(), failed } }
  }
  const successful = new Map([...copied].map(([name, { revision, status }]) => [name, { revision, status }]))
  const next = copied.size === 0 ? model : withPackage(model, to, new Map([...(destination ?? []), ...copied]))
  return { model: next, outcome: { status: 200, successful, failed: new Map() } }
}
