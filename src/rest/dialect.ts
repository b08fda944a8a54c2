// What a JSON API's clients expect beyond google.api.http: the style of its JSON, how strict it is, and its error envelope. A
// dialect is data and pure functions; services name theirs with (rest.v1.service).dialect.
import type { JsonValue } from "@bufbuild/protobuf"
import type { Code } from "@connectrpc/connect"

/** How messages are spelled in JSON. The defaults are proto3 JSON's. */
export interface JsonStyle {
  /**
   * Names that are taken of members, query parameters and multipart parts. "proto3": json_name and the name in the .proto file.
   * "documented": json_name only; another one is unknown. Default "proto3".
   */
  readonly spelling?: "proto3" | "documented"
  /**
   * "rfc3339": 0, 3, 6 or 9 digits as needed; "rfc3339-milliseconds": always 3; "epoch-seconds": a number with fraction. Default "rfc3339".
   */
  readonly timestamps: "rfc3339" | "rfc3339-milliseconds" | "epoch-seconds"
  /** How 64-bit integers are written; both are read. Default "string". */
  readonly int64: "string" | "number"
  /** Body members that no field has. Default "refuse". */
  readonly unknownMembers: "refuse" | "ignore"
  /**
   * "default": null is an unset field whose member is present. "singular": so too, but a list or map, which is never unset, has no null.
   * "absent": as if the member were not there. Default "default".
   */
  readonly nullMembers: "default" | "singular" | "absent"
}

/** An error on its way out, transport and dialect apart. */
export interface RestError {
  readonly status: number
  readonly code: Code
  /** google.rpc.ErrorInfo, when the error has one; of the transcoder's own errors the domain is "rest". */
  readonly reason: string | undefined
  readonly metadata: Readonly<Record<string, string>>
  readonly message: string
  /** Every violation, its path in the dialect's spelling ("domain-owner", "versions[3]", "version.archiveStatus"). */
  readonly violations: readonly { readonly field: string; readonly description: string; readonly reason: string }[]
  /** google.rpc details as JSON with @type, for envelopes that carry them. */
  readonly details: readonly JsonValue[]
  /** google.rpc.RetryInfo, in seconds. */
  readonly retryAfter: number | undefined
}

export interface ErrorResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: JsonValue
}

export interface Dialect {
  readonly name: string
  readonly json: JsonStyle
  readonly unknownQueryParameters: "refuse" | "ignore"
  /** A query parameter with an empty value: "value", read like any other; "absent", as if it were not there. */
  readonly emptyQueryParameters: "value" | "absent"
  /** What this API's documentation calls a path variable, by the JSON name of its field, where that is another name. */
  readonly pathVariables?: Readonly<Record<string, string>>
  /** Request headers that this API's clients send beside those that fields are bound to: pages of other origins may send them. */
  readonly clientHeaders?: readonly string[]
  /** HTTP status by ErrorInfo reason, where it differs from the one of the code. */
  readonly statusByReason: Readonly<Record<string, number>>
  /** HTTP status by code, where it differs from google/rpc/code.proto's table. */
  readonly statusByCode: Readonly<Partial<Record<Code, number>>>
  /** The envelope. `status` may be changed. */
  error(error: RestError): ErrorResponse
}
