// What stands under a version, as it is stored: definitions, and the operations (actions and triggers) that refer to them.

/** An action is something that a system can be asked to do, a trigger something that it reports. */
export type OperationKind = "action" | "trigger"

export type ChildKind = "definition" | OperationKind

export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS" | "CONNECT" | "TRACE"

export type ParameterLocation = "cookie" | "header" | "path" | "query"

export type ParameterType = "string" | "number" | "integer" | "boolean"

export interface Parameter {
  readonly name: string
  readonly in: ParameterLocation
  readonly required: boolean
  readonly type: ParameterType
  /** The default as JSON text. */
  readonly default?: string | undefined
  /** The completion as the JSON text of an object. */
  readonly completion?: string | undefined
}

/** Where an operation refers to a definition. */
export interface DefinitionLink {
  readonly id: string
  readonly definitionUid: string
}

export interface RequestBody {
  readonly required: boolean
  readonly definitions: readonly DefinitionLink[]
}

export interface OperationResponse {
  readonly id: string
  /** The response that stands for all others has none. */
  readonly status?: number | undefined
  readonly definitions: readonly DefinitionLink[]
}

/** What a caller can set of an operation. */
export interface OperationContent {
  readonly name: string
  readonly summary?: string | undefined
  readonly description?: string | undefined
  readonly method: HttpMethod
  /** Triggers have none. */
  readonly path?: string | undefined
  readonly parameters: readonly Parameter[]
  readonly requestBody?: RequestBody | undefined
  readonly responses: readonly OperationResponse[]
}

export interface Operation extends OperationContent {
  readonly uid: string
  readonly organization: string
  readonly versionUid: string
  readonly kind: OperationKind
  /** What it counts for in the bytes of its version. */
  readonly bytes: number
  readonly createTime: Date
  readonly updateTime: Date
}

export interface Definition {
  readonly uid: string
  readonly organization: string
  readonly versionUid: string
  readonly name: string
  /** Media types. */
  readonly accept: readonly string[]
  readonly description?: string | undefined
  /** Media type of the schema's content. */
  readonly contentType: string
  /** SHA-256 of the schema's content, hexadecimal: the history of a definition shows when its schema changed. */
  readonly contentSha256: string
  /** The targets (references.ts) that the schema refers to. */
  readonly targets: readonly string[]
  /** What it counts for in the bytes of its version, the schema's content included. */
  readonly bytes: number
  readonly createTime: Date
  readonly updateTime: Date
}

/** The content of a definition's schema: apart from the definition, so that lists don't read it. */
export interface SchemaContent {
  readonly organization: string
  readonly versionUid: string
  readonly definitionUid: string
  readonly content: string
}

/** One child of a version refers to a definition of it. */
export interface Reference {
  readonly organization: string
  readonly versionUid: string
  /** The target, the source's kind and its uid, joined by slashes. */
  readonly id: string
  readonly sourceKind: ChildKind
  readonly sourceUid: string
  readonly sourceName: string
}

/** Something may refer to this target, and no definition is it. What refers to it is reported at publish. */
export interface MissingTarget {
  readonly organization: string
  readonly versionUid: string
  readonly target: string
}

/** How much stands under a version. */
export interface VersionContents {
  readonly action: number
  readonly trigger: number
  readonly definition: number
  readonly bytes: number
  /** Rows of references; absent while it has had none. */
  readonly references?: number | undefined
}
