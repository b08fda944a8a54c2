// Connectors and connections as messages, by field name: what both APIs have has one name in both, and what is given here to a
// message without such a field is left out of it.
import type { Timestamp } from "@bufbuild/protobuf/wkt"
import type {
  BigQueryConnectionCreate,
  Connection,
  HttpConnectionCreate,
} from "../../../gen/registry/connections/v1alpha1/resources_pb.js"
import type {
  ConnectionVersion,
  ConnectionVersionCreate,
} from "../../../gen/registry/connections/v1alpha1/version_pb.js"
import type {
  BigQueryConnectorCreate,
  Connector,
  HttpConnectorCreate,
} from "../../../gen/registry/connectors/v1/resources_pb.js"
import {
  type ConnectorVersion,
  type ConnectorVersionCreate,
  Severity,
} from "../../../gen/registry/connectors/v1/version_pb.js"
import type { ConnectorFields } from "../../registry/connectors/commands/create-connector.js"
import type { ConnectorClaim } from "../../registry/connectors/commands/update-connector.js"
import type { VersionClaim } from "../../registry/connectors/commands/update-version.js"
import type { VersionMessage } from "../../registry/connectors/entities.js"
import type { EnvironmentInput } from "../../registry/connectors/environments/rules.js"
import type { ConnectorView, VersionView } from "../../registry/connectors/views.js"
import type { EveryField } from "../../registry/every-field.js"
import type { PageOf } from "../../registry/paging.js"
import { type EitherMessage, type EveryMessageField, everyFieldRead } from "../message-fields.js"
import { fromTimestamp, toTimestamp } from "../messages.js"
import { authSchemeFields, fromAuthScheme } from "./auth-scheme-messages.js"
import { connectionFields, environmentFields, fromEnvironment } from "./environment-messages.js"

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
    publishTime: version.publishTime && toTimestamp(version.publishTime),
    etag,
    messages: (version.messages ?? []).map(({ text, severity, detail }) => ({
      text,
      severity: severities[severity],
      detail: [...detail],
    })),
  } satisfies EveryMessageField<ConnectorVersion> & EveryMessageField<ConnectionVersion>
}

/** The fields of a connector's message, in both APIs. */
export function connectorFields({ connector, versions, environments, etag }: ConnectorView) {
  const variables = connector.variables.map(({ name, value }) => ({ name, value }))
  return {
    id: connector.id,
    organisationId: connector.organization,
    name: connector.name,
    protocol: connector.protocol,
    baseUrl: connector.baseUrl,
    datasetId: connector.datasetId,
    public: connector.public,
    documentationUrl: connector.documentationUrl ?? "",
    imageUrl: connector.imageUrl ?? "",
    authSchemeConfigs: connector.authSchemeConfigs.map(authSchemeFields),
    tags: connector.tags.map(({ key, values }) => ({ key, values: [...values] })),
    connectionVariables: variables,
    environmentVariables: variables,
    // Each API's message has one of these.
    connections: connector.kind === "connector" ? environments.map(connectionFields) : [],
    environments: connector.kind === "connection" ? environments.map(environmentFields) : [],
    versions: versions.map(versionFields),
    createTime: toTimestamp(connector.createTime),
    updateTime: toTimestamp(connector.updateTime),
    etag,
    // Only requests have it.
    authSchemeConfigIds: [],
  } satisfies EveryMessageField<Connector> & EveryMessageField<Connection>
}

/** The fields of a list's message beside its items. */
export function pageFields({ totalCount, next = "", prev = "" }: PageOf<unknown>) {
  return { totalCount, next, prev }
}

/** A connector or connection of any request that creates or updates one. */
export type ConnectorMessage = EitherMessage<
  | Connector
  | HttpConnectorCreate
  | BigQueryConnectorCreate
  | Connection
  | HttpConnectionCreate
  | BigQueryConnectionCreate
>

/** A connector or connection of a request that updates it. */
export type WholeConnectorMessage = EitherMessage<Connector | Connection>

/** Every field of a connector that its message sets. */
export function fromConnectorFields(message: ConnectorMessage): EveryField<ConnectorFields> {
  const { name, baseUrl, datasetId, documentationUrl, imageUrl, tags, ...others } = message
  const { public: isPublic, connectionVariables, environmentVariables, ...more } = others
  // The commands take these beside the fields.
  const { authSchemeConfigs: _configs, connections: _connections, environments: _environments, ...whole } = more
  // Only what a whole connector has, which its claims (connectorClaims, connectionClaims) are for.
  const { id: _id, organisationId: _organisation, protocol: _protocol, authSchemeConfigIds: _ids, ...outputs } = whole
  const { versions: _versions, createTime: _createTime, updateTime: _updateTime, etag: _etag, ...rest } = outputs
  everyFieldRead(rest)
  const variables = connectionVariables ?? environmentVariables ?? []
  return {
    name,
    baseUrl,
    datasetId,
    public: isPublic ?? false,
    documentationUrl: documentationUrl || undefined,
    imageUrl: imageUrl || undefined,
    tags: (tags ?? []).map(({ key, values }) => ({ key, values: [...values] })),
    variables: variables.map(({ name, value }) => ({ name, value })),
  }
}

/** The environments that a message says a connector is to have. */
export function environmentsOf({ connections, environments }: ConnectorMessage): EnvironmentInput[] {
  return (connections ?? environments ?? []).map(fromEnvironment)
}

/** Every field of a connector as a caller has it. */
export function fromConnector(message: WholeConnectorMessage): EveryField<ConnectorClaim> {
  return {
    ...fromConnectorFields(message),
    id: message.id,
    organization: message.organisationId,
    protocol: message.protocol,
    authSchemeConfigs: (message.authSchemeConfigs ?? []).map(fromAuthScheme),
    authSchemeConfigIds: message.authSchemeConfigIds ?? [],
    environments: environmentsOf(message),
  }
}

/** A version of any request that updates it. */
export type VersionUpdateMessage = EitherMessage<ConnectorVersion | ConnectionVersion>

/** A version of any request that creates it. */
export type VersionCreateMessage = EitherMessage<ConnectorVersionCreate | ConnectionVersionCreate>

/** What a new version is made from. */
export function fromVersionCreate(message: VersionCreateMessage) {
  const { name: versionName, fromVersion, labels, ...rest } = message
  everyFieldRead(rest)
  return { versionName, fromVersion, labels }
}

/** Every field of a version as a caller has it. */
export function fromVersion(message: VersionUpdateMessage): EveryField<VersionClaim> {
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
