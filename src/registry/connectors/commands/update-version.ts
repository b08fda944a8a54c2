// Replaces what is writable of a version: its description, and whether it is the default. Whatever else the request says of it
// must be so already.
import { isDeepStrictEqual } from "node:util"
import { type CommandContext, transact } from "../../context.js"
import { checkPreconditions, type Precondition } from "../../etag.js"
import { invalid, refuseInvalid, violation } from "../../violations.js"
import type { Connector, ConnectorVersion, VersionMessage } from "../entities.js"
import type { ConnectorField } from "../fields.js"
import { resourceTypesOf, versionConflict } from "../kinds.js"
import { checkLabels, type LabelInput, storedLabels } from "../labels.js"
import { changeConnector, changeVersion, requireConnector, requireVersion } from "../rows.js"
import { type VersionView, versionView } from "../views.js"
import type { VersionName } from "./get-version.js"

export interface UpdateVersionInput extends VersionName {
  readonly version: VersionClaim
  /** The fields that the caller sets: no others are looked at. */
  readonly presentFields: ReadonlySet<keyof VersionClaim>
  readonly preconditions: readonly Precondition[]
}

/** A version as the caller has it. */
export interface VersionClaim {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
  readonly labels?: readonly LabelInput[] | undefined
  readonly isLatest: boolean
  readonly isDefault: boolean
  readonly createTime: Date | undefined
  readonly updateTime: Date | undefined
  readonly publishTime: Date | undefined
  readonly messages: readonly (Omit<VersionMessage, "severity"> & {
    /** Undefined for a severity that does not exist. */
    readonly severity: VersionMessage["severity"] | undefined
  })[]
}

/** The version as it now is. Refuses with INVALID a read-only field that differs, with CONFLICT what a published version can't take. */
export async function updateVersion(context: CommandContext, input: UpdateVersionInput): Promise<VersionView> {
  return transact(context, async (tx, now) => {
    const connector = await requireConnector(tx, input)
    const version = await requireVersion(tx, connector, input.versionName)
    const view = versionView(connector, version)
    checkPreconditions(input.preconditions, view.etag, resourceTypesOf(input.kind).version, version.name)
    checkReadOnly(input, view)

    const pin = pinChange(input, connector, version)
    const description = input.presentFields.has("description") ? input.version.description : version.description
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
  { presentFields, version: { labels = [] } }: UpdateVersionInput,
  stored: ConnectorVersion,
): Pick<ConnectorVersion, "labels"> | undefined {
  if (!presentFields.has("labels")) return undefined
  refuseInvalid(checkLabels(labels))
  const next = storedLabels(labels)
  return isDeepStrictEqual(next, stored.labels ?? []) ? undefined : { labels: next.length === 0 ? undefined : next }
}

type ReadOnlyField = "id" | "name" | "isLatest" | "createTime" | "updateTime" | "publishTime" | "messages"

/** Whether a field says what is stored. */
const isStored: Record<ReadOnlyField, (claim: VersionClaim, view: VersionView) => boolean> = {
  id: (claim, { version }) => claim.id === version.uid,
  name: (claim, { version }) => claim.name === version.name,
  isLatest: (claim, { isLatest }) => claim.isLatest === isLatest,
  createTime: (claim, { version }) => isSameTime(claim.createTime, version.createTime),
  updateTime: (claim, { version }) => isSameTime(claim.updateTime, version.updateTime),
  publishTime: (claim, { version }) => isSameTime(claim.publishTime, version.publishTime),
  messages: (claim, { version }) => isDeepStrictEqual(claim.messages, version.messages ?? []),
}

function checkReadOnly({ presentFields, version }: UpdateVersionInput, view: VersionView): void {
  const fields = Object.keys(isStored) as ReadOnlyField[]
  refuseInvalid(
    fields
      .filter((field) => presentFields.has(field) && !isStored[field](version, view))
      .map((field) =>
        violation<ConnectorField>(`version.${field}`, "is read-only and differs from what is stored", "READ_ONLY"),
      ),
  )
}

function isSameTime(a: Date | undefined, b: Date | undefined): boolean {
  return a?.getTime() === b?.getTime()
}

/** Undefined when the pin stays where it is. */
function pinChange(
  { presentFields, version: claim }: UpdateVersionInput,
  connector: Connector,
  version: ConnectorVersion,
): Partial<Connector> | undefined {
  if (!presentFields.has("isDefault")) return undefined
  const isPinned = connector.pinnedVersion === version.name
  if (!claim.isDefault) return isPinned ? { pinnedVersion: undefined } : undefined
  if (version.publishTime === undefined) {
    throw invalid(
      violation<ConnectorField>(
        "version.isDefault",
        "a draft cannot be the default: publish it first",
        "NOT_PUBLISHED",
      ),
    )
  }
  return isPinned ? undefined : { pinnedVersion: version.name }
}
