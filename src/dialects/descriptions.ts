// What documents say of each vendor's API: error envelope and credentials. The envelopes are those that the dialects' error() makes.
import type { JsonObject } from "@bufbuild/protobuf"
import type { ApiDescription, ApiNames } from "../rest/openapi/index.js"
import { versoriNames, versoriV1Alpha1Names } from "./versori-names.js"

const BEARER: JsonObject = { type: "http", scheme: "bearer" }

const credible: ApiDescription = {
  dialect: "credible",
  title: "Credible admin API",
  description: "Organizations hold projects, projects packages, packages versions with one file each.",
  errorSchema: {
    type: "object",
    properties: {
      code: { type: "string", description: "What went wrong, in snake case; follows the status." },
      message: { type: "string", description: "For people; names every wrong field." },
    },
    required: ["code", "message"],
  },
  securitySchemes: {
    bearer: { ...BEARER, description: "`Authorization: Bearer <token>`" },
    apiKey: {
      type: "apiKey",
      in: "header",
      name: "Authorization",
      description: "`Authorization: ApiKey <key>`",
    },
  },
  names: {
    operations: {
      ListPermissions: ["ListOrganizationPermissions", "ListProjectPermissions"],
      CreatePermission: ["CreateOrganizationPermission", "CreateProjectPermission"],
      GetPermission: ["GetOrganizationPermission", "GetProjectPermission"],
      UpdatePermission: ["UpdateOrganizationPermission", "UpdateProjectPermission"],
      DeletePermission: ["DeleteOrganizationPermission", "DeleteProjectPermission"],
    },
  },
  samples: {
    organizationName: "acme",
    projectName: "analytics",
    packageName: "sales",
    versionId: "1.0.0",
    displayName: "Acme Inc.",
    readme: "Sales and what follows from them.",
    description: "What was sold, where and when.",
    replicationCount: 1,
    latestVersion: "1.0.0",
    resourceIdentifier: "organizations/acme/projects/analytics/packages/sales",
    archiveStatus: "archive",
    indexStatus: "indexed",
    md5Hash: "900150983cd24fb0d6963f7d28e17f72",
    "registry.packages.v1.Organization.name": "acme",
    "registry.packages.v1.Project.name": "analytics",
    "registry.packages.v1.Package.name": "sales",
    "registry.packages.v1.Version.id": "1.0.0",
  },
}

const codeartifact: ApiDescription = {
  dialect: "codeartifact",
  title: "AWS CodeArtifact",
  description:
    "Domains hold repositories, repositories packages of many formats, packages versions with assets. The AWS SDKs and CLI " +
    "work with this service as their endpoint.",
  errorSchema: {
    type: "object",
    description: "The header `x-amzn-errortype` names the error.",
    properties: {
      message: { type: "string", description: "For people; names every wrong field." },
      reason: {
        type: "string",
        enum: ["CANNOT_PARSE", "ENCRYPTION_KEY_ERROR", "FIELD_VALIDATION_FAILED", "UNKNOWN_OPERATION", "OTHER"],
        description: "Of a ValidationException.",
      },
      resourceId: { type: "string" },
      resourceType: { type: "string", enum: ["domain", "repository", "package", "package-version", "asset"] },
    },
    required: ["message"],
  },
  securitySchemes: {
    sigv4: {
      type: "apiKey",
      in: "header",
      name: "Authorization",
      description: "AWS Signature Version 4, service `codeartifact`, as SDKs make it: a page can't.",
      "x-amazon-apigateway-authtype": "awsSigv4",
    },
    bearer: { ...BEARER, description: "An API key, a JWT, or a token of GetAuthorizationToken." },
  },
  names: {},
  samples: {
    domain: "acme",
    domainName: "acme",
    domainOwner: "000000000000",
    owner: "000000000000",
    administratorAccount: "000000000000",
    repository: "analytics",
    repositoryName: "analytics",
    sourceRepository: "analytics",
    destinationRepository: "production",
    format: "generic",
    packageFormat: "generic",
    namespace: "malloy",
    package: "sales",
    packageName: "sales",
    version: "1.0.0",
    packageVersion: "1.0.0",
    defaultDisplayVersion: "1.0.0",
    asset: "package",
    assetName: "package",
    assetSha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    targetStatus: "Archived",
    expectedStatus: "Published",
    resourceArn: "arn:aws:codeartifact:us-east-1:000000000000:domain/acme",
    arn: "arn:aws:codeartifact:us-east-1:000000000000:domain/acme",
    createdTime: 1767323045.678,
    publishedTime: 1767323045.678,
    "registry.artifacts.v1.UpdatePackageVersionsStatusRequest.versions": ["1.0.0"],
    "registry.artifacts.v1.UpdatePackageVersionsStatusRequest.version_revisions": { "1.0.0": "REVISION" },
    "registry.artifacts.v1.UpdatePackageVersionsStatusResponse.successful_versions": {
      "1.0.0": { revision: "REVISION", status: "Archived" },
    },
  },
}

function versionNames(message: string): Readonly<Record<string, string>> {
  return { [`${message}.name`]: "1.0.0", [`${message}Create.name`]: "1.0.0" }
}

function versori(
  {
    dialect,
    title,
    names,
    description,
  }: Pick<ApiDescription, "dialect" | "title" | "description"> & { names: ApiNames },
  fourth: "details" | "cause",
): ApiDescription {
  return {
    dialect,
    title,
    description,
    names,
    errorSchema: {
      type: "object",
      properties: {
        code: { type: "string", pattern: "^[0-9]{6}$", description: "The HTTP status and three digits." },
        message: { type: "string", description: "For people; names every wrong field." },
        fields: {
          type: "array",
          items: {
            type: "object",
            properties: {
              field: { type: "string", description: "A path such as `a.b[0].c`." },
              message: { type: "string" },
            },
            required: ["field", "message"],
          },
        },
        [fourth]: { type: "string", description: "The reason, for programs." },
        definition: { type: "object", description: "The definition that is in use, where that is the reason." },
      },
      required: ["code", "message"],
    },
    securitySchemes: {
      bearer: { ...BEARER, description: "`Authorization: Bearer <API key or JWT id_token>`" },
      jwt: { type: "apiKey", in: "header", name: "Authorization", description: "`Authorization: JWT <token>`" },
      cookie: { type: "apiKey", in: "cookie", name: "cookie", description: "A cookie whose value is such a token." },
    },
    samples: {
      organisationId: "acme",
      connectorId: "01JF0000000000000000000000",
      connectionId: "01JF0000000000000000000000",
      id: "01JF0000000000000000000000",
      versionName: "1.0.0",
      fromVersion: "default",
      name: "Cat facts",
      protocol: "http",
      baseUrl: "https://catfact.ninja",
      description: "Facts about cats.",
      schemeType: "none",
      ...versionNames("registry.connectors.v1.ConnectorVersion"),
      ...versionNames("registry.connections.v1alpha1.ConnectionVersion"),
    },
  }
}

const registryDescription: ApiDescription = {
  dialect: "default",
  title: "Version Registry",
  description: "The registry's own APIs: who is calling, API keys, and backups.",
  errorSchema: {
    type: "object",
    description: "google.rpc.Status as JSON.",
    properties: {
      code: { type: "integer", description: "The code of google.rpc.Code." },
      message: { type: "string", description: "For people; names every wrong field." },
      details: { type: "array", items: { type: "object" }, description: "Messages of google/rpc/error_details.proto." },
    },
    required: ["code", "message"],
  },
  securitySchemes: {
    bearer: { ...BEARER, description: "`Authorization: Bearer <API key or JWT>`" },
  },
  names: {},
  samples: { name: "ci", id: "ABCDEFGHIJKLMNOPQRST" },
}

/** In the order in which they are listed. */
export const apiDescriptions: readonly ApiDescription[] = [
  registryDescription,
  credible,
  codeartifact,
  versori(
    {
      dialect: "versori",
      title: "Versori Connect API v1",
      names: versoriNames,
      description: "Connectors and their versions, drafts and published.",
    },
    "details",
  ),
  versori(
    {
      dialect: "versori-v1alpha1",
      title: "Versori Connect API v1alpha1",
      names: versoriV1Alpha1Names,
      description: "Connections and their versions: what v1 calls connectors, in its earlier version.",
    },
    "cause",
  ),
]
