// An HTTP/1.1 response whose head carries the request's id. Set beforehand with setHeader, that one field would make node:http build
// the whole head its slow way.
import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from "node:http"

type HeadFields = OutgoingHttpHeaders | OutgoingHttpHeader[]

export class ResponseWithRequestId extends ServerResponse<IncomingMessage> {
  requestId: string | undefined

  override writeHead(statusCode: number, reason?: string | HeadFields, fields?: HeadFields): this {
    return typeof reason === "string"
      ? super.writeHead(statusCode, reason, this.withId(fields))
      : super.writeHead(statusCode, this.withId(reason ?? fields))
  }

  private withId(fields: HeadFields | undefined): HeadFields | undefined {
    if (this.requestId === undefined) return fields
    if (fields !== undefined && !Array.isArray(fields)) {
      return { "x-request-id": this.requestId, "x-content-type-options": "nosniff", ...fields }
    }
    this.setHeader("x-request-id", this.requestId)
    this.setHeader("x-content-type-options", "nosniff")
    return fields
  }
}
