// What responses are written with, over HTTP/1.1 and HTTP/2 alike.
import { Code, ConnectError } from "@connectrpc/connect"
import type { HttpResponse } from "../rpc/http/messages.js"
import { cutOff } from "../rpc/http/unread-body.js"

export {
  awaitContinue as awaitsContinue,
  type HttpRequest as Request,
  type HttpResponse as Response,
  isAwaitingContinue as isWaiting,
  mayHaveBody,
  type ResponseHeaders as Headers,
  sendContinue,
} from "../rpc/http/messages.js"
export { cutOff, leaveUnread, respond as finish } from "../rpc/http/unread-body.js"

/** Writes a piece of a streamed response; resolves when the client is ready for more, rejects once it is gone. */
export function writeChunk(response: HttpResponse, chunk: string | Uint8Array): Promise<void> | undefined {
  if (response.destroyed) return Promise.reject(new ConnectError("the client went away", Code.Canceled))
  // Http2ServerResponse and ServerResponse declare different overloads of the same thing.
  const write: (chunk: string | Uint8Array) => boolean = response.write.bind(response)
  if (chunk.length === 0 || write(chunk)) return undefined
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void) => () => {
      response.off("drain", drained)
      response.off("close", gone)
      settled()
    }
    const drained = settle(resolve)
    const gone = settle(() => reject(new ConnectError("the client went away", Code.Canceled)))
    response.on("drain", drained)
    response.on("close", gone)
  })
}

/** Answers a status and nothing else, whatever was prepared before; a response that has begun is cut. */
export function answerBarely(response: HttpResponse, status: number): void {
  if (response.headersSent) {
    cutOff(response)
    return
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.writeHead(status, { "content-length": 0 })
  response.end()
}
