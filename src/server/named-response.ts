// An HTTP/1.1 response whose head carries the request's id. Set beforehand with setHeader, that one field would make node:http build
// the whole head its slow way.
import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from "node:http"

type HeadFields = OutgoingHttpHeaders | OutgoingHttpHeader[]

export class NamedResponse extends ServerResponse<IncomingMessage> {
  requestId: string | undefined

  override writeHead(statusCode: number, reason?: string | HeadFields, fields?: HeadFields): this {
    const given = typeof reason === "object" ? reason : fields
    if (this.requestId !== undefined) {
      if (given === undefined || Array.isArray(given)) this.setHeader("x-request-id", this.requestId)
      else given["x-request-id"] = this.requestId
    }
    return typeof reason === "string" ? super.writeHead(statusCode, reason, fields) : super.writeHead(statusCode, given)
  }
}
