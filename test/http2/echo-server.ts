// A small server over src/http2 alone, for tests: echoes bodies, and says how its streams ended.
import { type AddressInfo, createServer, type Socket } from "node:net"
import {
  type Http2Options,
  Http2Server,
  type Http2Stream,
  type MemoryBudget,
  PreparedFields,
  type StreamReceiver,
} from "../../src/http2/index.js"

const plain = new PreparedFields([":status", "200", "content-type", "text/plain"])
const echoTrailers = new PreparedFields(["grpc-status", "0"])
const tooLarge = new PreparedFields([":status", "413"])

export interface EchoServer {
  readonly port: number
  readonly http2: Http2Server
  readonly errors: unknown[]
  /** How streams ended, in their order. */
  readonly closes: { readonly path: string; readonly code: number | undefined }[]
  readonly open: Set<Http2Stream>
  /** Requests that it was given. */
  readonly served: number
  readonly sockets: Set<Socket>
  close(): Promise<void>
}

/**
 * /: a short text, a moment later. /never: is not answered. /size/N: a body of N bytes. /trailers: an echo with trailers. /stream/N: N pieces of 16 KiB, with
 * back-pressure. /busy: an echo, after a millisecond of work. /slow: an echo, chunk by chunk. /unread: its body is not read. Anything else: an echo of the whole body, up to 1 MiB.
 */
export async function startEcho(options: Partial<Http2Options> = {}, budget?: MemoryBudget): Promise<EchoServer> {
  const errors: unknown[] = []
  const closes: { path: string; code: number | undefined }[] = []
  const open = new Set<Http2Stream>()
  let served = 0
  const sockets = new Set<Socket>()
  const receiver: StreamReceiver = {
    onBody(stream, body) {
      const { path } = stream.head
      if (path === "/never") return
      if (path === "/") {
        setTimeout(() => stream.answer(plain, undefined, Buffer.from("an answer that has a body")), 20)
        return
      }
      if (path === "/trailers") stream.answer(plain, undefined, body, echoTrailers)
      else if (path.startsWith("/size/")) stream.answer(plain, undefined, Buffer.alloc(numberIn(path), "x"))
      else if (path.startsWith("/stream/")) {
        stream.sendHead(200, [], false)
        stream.context = { left: Number(path.slice(8)) }
        receiver.onDrain(stream)
      } else stream.answer(plain, undefined, body)
    },
    onBodyRefused(stream) {
      stream.answer(tooLarge, undefined, undefined)
    },
    onData(stream, chunk) {
      stream.write(Buffer.from(chunk))
      stream.consume(chunk.length)
    },
    onEnd(stream) {
      stream.end()
    },
    onDrain(stream) {
      const state = stream.context as { left: number } | undefined
      if (state === undefined) return
      while (state.left > 0) {
        state.left--
        if (!stream.write(Buffer.alloc(16_384, "s"))) return
      }
      stream.end(["x-done", "yes"])
    },
    onClose(stream, code) {
      open.delete(stream)
      closes.push({ path: stream.head.path, code })
    },
  }
  const http2 = new Http2Server(
    {
      onRequest(stream) {
        served++
        open.add(stream)
        if (stream.head.path === "/busy") work()
        if (stream.head.path === "/unread") stream.receiveChunks({ ...receiver, onData() {} })
        else if (stream.head.path === "/slow") {
          stream.sendHead(200, [], false)
          stream.receiveChunks(receiver)
        } else stream.receiveWhole(receiver, 1024 * 1024)
      },
      onError: (error) => errors.push(error),
    },
    options,
    budget,
  )
  const tcp = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
    http2.accept(socket)
  })
  await new Promise<void>((resolve) => tcp.listen(0, "127.0.0.1", resolve))
  return {
    port: (tcp.address() as AddressInfo).port,
    http2,
    errors,
    closes,
    open,
    get served() {
      return served
    },
    sockets,
    close: () =>
      new Promise((resolve) => {
        tcp.close(() => resolve())
        http2.destroy()
      }),
  }
}

function work(): void {
  for (const since = performance.now(); performance.now() - since < 1; );
}

/** Of a path that fuzzing has damaged there may be none. */
function numberIn(path: string): number {
  return Math.min(Number(/\d{1,9}$/.exec(path)?.[0] ?? 0), 100_000_000)
}
