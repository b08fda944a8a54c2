// Replaces what is writable of a version: its description, and whether it is the default. Whatever else the request says of it
// must be so already.
import { isDeepStrictEqual } from "node:util"
import { type CommandContext, transact } from "../../context.js"
import { checkPreconditions, type Precondition } from "../../etag.js"
import { invalid, violation } from "../../violations.js"
import type { Connector, ConnectorVersion, VersionMessage } from "../entities.js"
import { namesOf, versionConflict } from "../kinds.js"
import { checkLabels, type LabelInput, storedLabels } from "../labels.js"
import { changeConnector, changeVersion, requireConnector, requireVersion } from "../rows.js"
import { type VersionView, versionView } from "../views.js"
import type { VersionName } from "./get-version.js"

export interface UpdateVersionInput extends VersionName {
  readonly version: VersionClaim
  /** Names of the request's fields that the caller sets: no others are looked at. */
  readonly given: ReadonlySet<string>
  readonly preconditions: readonly Precondition[]
}

/** A version as the caller has it. */
export interface VersionClaim {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
  readonly labels?: readonly LabelInput[]
  readonly isLatest: boolean
  readonly isDefault: boolean
  readonly createTime: Date | undefined
  readonly updateTime: Date | undefined
  readonly publishTime: Date | undefined
  readonly messages: readonly (Omit<VersionMessage, "severity"> & {
    /** Undefined: none that there is. */
    readonly severity: VersionMessage["severity"] | undefined
  })[]
}

export async function updateVersion(context: CommandContext, input: UpdateVersionInput): Promise<VersionView> {
  return transact(context, async (tx, now) => {
    const connector = await requireConnector(tx, input)
    const version = await requireVersion(tx, connector, input.versionName)
    const view = versionView(connector, version)
    checkPreconditions(input.preconditions, view.etag, namesOf(input.kind).version, version.name)
    checkReadOnly(input, view)

    const pin = pinChange(input, connector, version)
    const description = input.given.has("description") ? input.version.description : version.description
    const labels = newLabels(input, version)
    if (description === version.description && labels === undefined) {
      return pin === undefined ? view : versionView(await changeConnector(tx, connector, pin, now), version)
    }
    if (version.publishTime !== undefined && description !== version.description) {
      throw versionConflict(input.kind, version.name, "is published: unpublish it first")
    }
    const changed = await changeVersion(tx, version, { description, ...labels }, now)
    return versionView(await changeConnector(tx, connector, pin ?? {}, now), changed)
  })
}

/** Undefined when they stay as they are. Labels may change while the version is published. */
function newLabels(
  { given, version: { labels = [] } }: UpdateVersionInput,
  stored: ConnectorVersion,
): Pick<ConnectorVersion, "labels"> | undefined {
  if (!given.has("labels")) return undefined
  const violations = checkLabels("version.labels", labels)
  if (violations.length > 0) throw invalid(...violations)
  const next = storedLabels(labels)
  return isDeepStrictEqual(next, stored.labels ?? []) ? undefined : { labels: next.length === 0 ? undefined : next }
}

/** What a field must hold for the request to be right, by its name in the request. */
const readOnly: { readonly [field: string]: (claim: VersionClaim, view: VersionView) => boolean } = {
  id: (claim, { version }) => claim.id === version.uid,
  name: (claim, { version }) => claim.name === version.name,
  is_latest: (claim, { isLatest }) => claim.isLatest === isLatest,
  create_time: (claim, { version }) => isSameTime(claim.createTime, version.createTime),
  update_time: (claim, { version }) => isSameTime(claim.updateTime, version.updateTime),
  publish_time: (claim, { version }) => isSameTime(claim.publishTime, version.publishTime),
  messages: (claim, { version }) => isDeepStrictEqual(claim.messages, version.messages ?? []),
}

function checkReadOnly({ given, version }: UpdateVersionInput, view: VersionView): void {
  const violations = Object.entries(readOnly).flatMap(([field, isRight]) =>
    given.has(field) && !isRight(version, view)
      ? [violation(`version.${field}`, "is read-only and differs from what is stored", "READ_ONLY")]
      : [],
  )
  if (violations.length > 0) throw invalid(...violations)
}

function isSameTime(a: Date | undefined, b: Date | undefined): boolean {
  return a?.getTime() === b?.getTime()
}

/** Undefined when the pin stays where it is. */
function pinChange(
  { given, version: claim }: UpdateVersionInput,
  connector: Connector,
  version: ConnectorVersion,
): Partial<Connector> | undefined {
  if (!given.has("is_default")) return undefined
  const isPinned = connector.pinnedVersion === version.name
  if (!claim.isDefault) return isPinned ? { pinnedVersion: undefined } : undefined
  if (version.publishTime === undefined) {
    throw invalid(violation("version.is_default", "a draft cannot be the default: publish it first", "NOT_PUBLISHED"))
  }
  return isPinned ? undefined : { pinnedVersion: version.name }
}
