// Connectors and connections as messages, by field name: what both APIs have has one name in both, and what is given here to a
// message without such a field is left out of it.
import type { Timestamp } from "@bufbuild/protobuf/wkt"
import { Severity } from "../../../gen/registry/connectors/v1/version_pb.js"
import type { ConnectorMembers } from "../../registry/connectors/commands/create-connector.js"
import type { ConnectorClaim } from "../../registry/connectors/commands/update-connector.js"
import type { VersionClaim } from "../../registry/connectors/commands/update-version.js"
import type { VersionMessage } from "../../registry/connectors/entities.js"
import type { EnvironmentInput } from "../../registry/connectors/environments/rules.js"
import type { ConnectorView, VersionView } from "../../registry/connectors/views.js"
import type { EveryField } from "../../registry/every-field.js"
import type { PageOf } from "../../registry/paging.js"
import { fromTimestamp, toTimestamp } from "../messages.js"
import { type AuthSchemeMessage, authSchemeFields, fromAuthScheme } from "./auth-scheme-messages.js"
import {
  connectionFields,
  type EnvironmentMessage,
  environmentFields,
  fromEnvironment,
} from "./environment-messages.js"

const severities: Record<VersionMessage["severity"], Severity> = {
  info: Severity.INFO,
  warning: Severity.WARNING,
  error: Severity.ERROR,
}

/** The fields of a version's message. */
export function versionFields({ version, isLatest, isDefault, etag }: VersionView) {
  return {
    id: version.uid,
    name: version.name,
    description: version.description ?? "",
    labels: (version.labels ?? []).map(({ key, value }) => ({ key, value })),
    isLatest,
    isDefault,
    createTime: toTimestamp(version.createTime),
    updateTime: toTimestamp(version.updateTime),
    ...(version.publishTime === undefined ? {} : { publishTime: toTimestamp(version.publishTime) }),
    etag,
    messages: (version.messages ?? []).map(({ text, severity, detail }) => ({
      text,
      severity: severities[severity],
      detail: [...detail],
    })),
  }
}

/** The fields of a connector's message, in both APIs. */
export function connectorFields({ connector, versions, environments, etag }: ConnectorView) {
  const variables = connector.variables.map(({ name, value }) => ({ name, value }))
  return {
    id: connector.id,
    organisationId: connector.organization,
    name: connector.name,
    protocol: connector.protocol,
    ...(connector.baseUrl === undefined ? {} : { baseUrl: connector.baseUrl }),
    ...(connector.datasetId === undefined ? {} : { datasetId: connector.datasetId }),
    public: connector.public,
    documentationUrl: connector.documentationUrl ?? "",
    imageUrl: connector.imageUrl ?? "",
    authSchemeConfigs: connector.authSchemeConfigs.map(authSchemeFields),
    tags: connector.tags.map(({ key, values }) => ({ key, values: [...values] })),
    connectionVariables: variables,
    environmentVariables: variables,
    ...(connector.kind === "connector"
      ? { connections: environments.map(connectionFields) }
      : { environments: environments.map(environmentFields) }),
    versions: versions.map(versionFields),
    createTime: toTimestamp(connector.createTime),
    updateTime: toTimestamp(connector.updateTime),
    etag,
  }
}

/** The fields of a list's message beside its items. */
export function pageFields({ totalCount, next = "", prev = "" }: PageOf<unknown>) {
  return { totalCount, next, prev }
}

/** What is in the messages of a connector or connection, to be created or updated. */
export interface MembersLike {
  readonly name: string
  readonly baseUrl?: string | undefined
  readonly datasetId?: string | undefined
  readonly public?: boolean
  readonly documentationUrl?: string
  readonly imageUrl?: string
  readonly tags?: readonly { readonly key: string; readonly values: readonly string[] }[]
  readonly connectionVariables?: readonly VariableLike[]
  readonly environmentVariables?: readonly VariableLike[]
  readonly authSchemeConfigs?: readonly AuthSchemeMessage[]
  readonly connections?: readonly EnvironmentMessage[]
  readonly environments?: readonly EnvironmentMessage[]
}

interface VariableLike {
  readonly name: string
  readonly value?: string | undefined
}

export interface ConnectorLike extends MembersLike {
  readonly id: string
  readonly organisationId: string
  readonly protocol: string
  readonly authSchemeConfigIds?: readonly string[]
}

/** Every member of a connector that its message sets. */
export function fromMembers(message: MembersLike): EveryField<ConnectorMembers> {
  const variables = message.connectionVariables ?? message.environmentVariables ?? []
  return {
    name: message.name,
    baseUrl: message.baseUrl,
    datasetId: message.datasetId,
    public: message.public ?? false,
    documentationUrl: message.documentationUrl || undefined,
    imageUrl: message.imageUrl || undefined,
    tags: (message.tags ?? []).map(({ key, values }) => ({ key, values: [...values] })),
    variables: variables.map(({ name, value }) => ({ name, value })),
  }
}

/** The environments that a message says a connector is to have. */
export function environmentsOf({ connections, environments }: MembersLike): EnvironmentInput[] {
  return (connections ?? environments ?? []).map(fromEnvironment)
}

/** Every member of a connector as a caller has it. */
export function fromConnector(message: ConnectorLike): EveryField<ConnectorClaim> {
  return {
    ...fromMembers(message),
    id: message.id,
    organization: message.organisationId,
    protocol: message.protocol,
    authSchemeConfigs: (message.authSchemeConfigs ?? []).map(fromAuthScheme),
    authSchemeConfigIds: message.authSchemeConfigIds ?? [],
    environments: environmentsOf(message),
  }
}

export interface VersionLike {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly labels: readonly { readonly key: string; readonly value?: string | undefined }[]
  readonly isLatest: boolean
  readonly isDefault: boolean
  readonly createTime?: Timestamp | undefined
  readonly updateTime?: Timestamp | undefined
  readonly publishTime?: Timestamp | undefined
  readonly messages?: readonly { text: string; severity: Severity; detail: readonly string[] }[]
}

/** Every member of a version as a caller has it. */
export function fromVersion(message: VersionLike): EveryField<VersionClaim> {
  return {
    id: message.id,
    name: message.name,
    description: message.description || undefined,
    labels: message.labels,
    isLatest: message.isLatest,
    isDefault: message.isDefault,
    createTime: fromTime(message.createTime),
    updateTime: fromTime(message.updateTime),
    publishTime: fromTime(message.publishTime),
    messages: (message.messages ?? []).map(({ text, severity, detail }) => ({
      text,
      severity: spelledSeverity(severity),
      detail: [...detail],
    })),
  }
}

function fromTime(timestamp: Timestamp | undefined): Date | undefined {
  return timestamp === undefined ? undefined : fromTimestamp(timestamp)
}

/** A number that no severity has equals none that is stored. */
function spelledSeverity(severity: Severity): VersionClaim["messages"][number]["severity"] {
  switch (severity) {
    case Severity.INFO:
      return "info"
    case Severity.WARNING:
      return "warning"
    case Severity.ERROR:
      return "error"
    default:
      return undefined
  }
}
