// Versori Connect, in its two versions: errors are {code, message, fields?} and a fourth member, "details" in v1, "cause" in v1alpha1.
import type { JsonValue } from "@bufbuild/protobuf"
import type { Dialect, RestError } from "../rest/index.js"
import { challenge, DOMAIN_STATUS, retryAfter } from "./statuses.js"

function envelope(fourth: "details" | "cause", error: RestError): { [name: string]: JsonValue } {
  const fields = error.violations.map(({ field, description }) => ({ field, message: description }))
  return {
    code: `${error.status}000`,
    message: error.message,
    ...(fields.length === 0 ? {} : { fields }),
    ...(error.reason === undefined ? {} : { [fourth]: error.reason }),
    ...(error.reason === "REFERENCED"
      ? { definition: JSON.parse(error.metadata.definition ?? "{}") as JsonValue }
      : {}),
  }
}

function dialect(name: string, fourth: "details" | "cause"): Dialect {
  return {
    name,
    json: {
      spelling: "documented",
      timestamps: "rfc3339-milliseconds",
      int64: "number",
      unknownMembers: "ignore",
      nullMembers: "absent",
    },
    unknownQueryParameters: "refuse",
    emptyQueryParameters: "absent",
    pathVariables: {
      organisationId: "organisation_id",
      connectorId: "connector_id",
      connectionId: "connection_id",
      environmentId: "environment_id",
      versionName: "version",
      actionName: "action_name",
      triggerName: "trigger_name",
      definitionName: "definition_name",
      authSchemeConfigId: "auth_scheme_config_id",
      schemaFilename: "schema_filename",
      protocolSlug: "protocol_slug",
    },
    // A limit of what a version holds is what is stored standing in the way, not a rate.
    statusByReason: { ...DOMAIN_STATUS, QUOTA_EXCEEDED: 409 },
    statusByCode: {},
    error: (error) => ({
      status: error.status,
      headers: { ...retryAfter(error), ...challenge(error) },
      body: envelope(fourth, error),
    }),
  }
}

export const versori = dialect("versori", "details")
export const versoriV1Alpha1 = dialect("versori-v1alpha1", "cause")
