// How transports authenticate and authorize calls: from the headers before a byte of the body is read, then as soon as the resource is
// known that a call is about. Credentials and roles are the implementation's.
import type { IncomingHttpHeaders } from "node:http"
import type { DescMethod, Message } from "@bufbuild/protobuf"
import type { RequestRecord } from "./request-record.js"

/** A request before its body. */
export interface AdmissionRequest {
  readonly method: string
  /** Path and query as they came. */
  readonly target: string
  readonly headers: IncomingHttpHeaders & { readonly ":authority"?: string | undefined }
  readonly rawHeaders: readonly string[]
  readonly remoteAddress: string
  /** It came over TLS. */
  readonly secure: boolean
}

/** A credential that covers the body, too. */
export interface BodyCheck {
  /** Who is calling is not known before the body is: nothing about the call may be revealed until then. */
  readonly callerIsUnknown: boolean
  /** The header that claims the body's SHA-256, in lower case. */
  readonly hashHeader: string
  /** Takes the SHA-256 of the whole body (hexadecimal); throws the ConnectError that refuses the call. */
  verify(sha256: string): void | Promise<void>
}

export interface Admission {
  /**
   * Lets a request in, or throws the ConnectError that refuses it. `method`: undefined where the path names none. Notes on the record
   * who is calling.
   */
  admit(
    method: DescMethod | undefined,
    request: AdmissionRequest,
    record: RequestRecord,
  ): BodyCheck | undefined | Promise<BodyCheck | undefined>
  /** Nothing is ever refused to this caller: there is no need to ask. */
  isUnrestricted(record: RequestRecord): boolean
  /** Throws the ConnectError that refuses this caller this call on what the message names so far. */
  authorize(method: DescMethod, message: Message, record: RequestRecord): void | Promise<void>
  /** The request is over. */
  leave(record: RequestRecord): void
}
