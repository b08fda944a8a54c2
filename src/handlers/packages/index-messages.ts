// What indexing found, as messages of registry.packages.v1.
import type { MessageInitShape } from "@bufbuild/protobuf"
import {
  type FieldIndexSchema,
  ItemKind,
  type ModelIndexSchema,
  type SearchResultSchema,
  type VersionIndexSchema,
} from "../../../gen/registry/packages/v1/resources_pb.js"
import type { IndexedVersion } from "../../registry/packages/commands/indexing/get-version-index.js"
import type { SearchHit } from "../../registry/packages/commands/indexing/search-project.js"
import type { FieldIndex, ModelIndex } from "../../registry/packages/package-index.js"
import { indexStatusMessage } from "./package-messages.js"

const kinds: Record<SearchHit["kind"], ItemKind> = {
  source: ItemKind.SOURCE,
  query: ItemKind.QUERY,
  dimension: ItemKind.DIMENSION,
  measure: ItemKind.MEASURE,
  view: ItemKind.VIEW,
  join: ItemKind.JOIN,
  rename: ItemKind.RENAME,
  column: ItemKind.COLUMN,
}

/** What was found in a version's package, as a message. */
export function versionIndexMessage({ version, index }: IndexedVersion): MessageInitShape<typeof VersionIndexSchema> {
  const { indexStatus, indexFailure } = version
  return {
    indexStatus: indexStatusMessage(indexStatus),
    ...(indexFailure === undefined ? {} : { failureReason: indexFailure }),
    ...(index === undefined ? {} : { manifest: index.manifest }),
    models: index?.models.map(modelMessage) ?? [],
    truncated: index?.truncated ?? false,
  }
}

/** One hit of a search, as a message. */
export function searchResultMessage(hit: SearchHit): MessageInitShape<typeof SearchResultSchema> {
  const { package: packageName, version: versionId, kind, ...rest } = hit
  return { packageName, versionId, kind: kinds[kind], ...rest }
}

function modelMessage({ sources, queries, ...model }: ModelIndex): MessageInitShape<typeof ModelIndexSchema> {
  return {
    ...model,
    sources: sources.map((source) => ({ ...source, fields: source.fields.map(fieldMessage) })),
    queries: [...queries],
  }
}

function fieldMessage({ kind, ...field }: FieldIndex): MessageInitShape<typeof FieldIndexSchema> {
  return { kind: kinds[kind], ...field }
}
