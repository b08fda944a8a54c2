// The listening socket: accepts connections within their caps, tells HTTP/1.1 from HTTP/2, and hands each on.
import { type AddressInfo, createServer, type Socket, type Server as TcpServer } from "node:net"
import { connectionsWithinDescriptors } from "./descriptors.js"
import { detectProtocol } from "./detect-protocol.js"
import type { Limits } from "./limits.js"
import { type TlsFiles, type TlsLayer, tlsLayer } from "./tls.js"

/** What serves the connections of one HTTP version. */
export interface ConnectionServer {
  /** Takes over a connection; none of its bytes has been consumed. */
  accept(socket: Socket): void
}

export interface PortOptions {
  readonly http1: ConnectionServer
  readonly http2: ConnectionServer
  readonly limits: Pick<Limits, "headersTimeoutMs" | "maxConnections" | "maxConnectionsPerAddress">
  /** Given: every connection speaks TLS, and agrees on its HTTP version by ALPN. */
  readonly tls?: TlsFiles | undefined
  /** Gets the error of changed TLS files that can't be used. */
  readonly onTlsFailure?: (error: unknown) => void
}

/** Connections and the bytes on them, TLS included; all but `open` only grow. */
export interface ConnectionCounts {
  readonly open: number
  readonly accepted: number
  /** Closed when accepted: their address had too many. */
  readonly refused: number
  readonly receivedBytes: number
  readonly sentBytes: number
}

export class Port {
  readonly #tcp: TcpServer
  readonly #sockets = new Set<Socket>()
  readonly #undecided = new Set<Socket>()
  readonly #perAddress = new Map<string, number>()
  readonly #tls: TlsLayer | undefined
  #closed: Promise<void> | undefined
  readonly #gone = { receivedBytes: 0, sentBytes: 0 }
  #accepted = 0
  #refused = 0

  readonly #options: PortOptions

  /** Throws where the TLS files can't be used. */
  constructor(options: PortOptions) {
    this.#options = options
    this.#tcp = createServer(
      { allowHalfOpen: true, noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000 },
      (socket) => this.#accept(socket),
    )
    this.#tcp.maxConnections = Math.min(options.limits.maxConnections, connectionsWithinDescriptors())
    this.#tls =
      options.tls &&
      tlsLayer({
        files: options.tls,
        handshakeTimeoutMs: options.limits.headersTimeoutMs,
        onFailure: (error) => options.onTlsFailure?.(error),
        onConnection: (socket) => {
          socket.on("error", () => undefined)
          if (socket.alpnProtocol === "h2") this.#acceptHttp2(socket)
          else options.http1.accept(socket)
        },
      })
  }

  /** Connections that are open. */
  get size(): number {
    return this.#sockets.size
  }

  /** What the connections have come to since the port was made. */
  counts(): ConnectionCounts {
    let { receivedBytes, sentBytes } = this.#gone
    for (const { bytesRead, bytesWritten } of this.#sockets) {
      receivedBytes += bytesRead
      sentBytes += bytesWritten
    }
    return { open: this.#sockets.size, accepted: this.#accepted, refused: this.#refused, receivedBytes, sentBytes }
  }

  /** Resolves once it listens; rejects with the system's error where it can't. `port` 0: a free one. */
  async listen(host: string, port: number): Promise<{ readonly host: string; readonly port: number }> {
    await new Promise<void>((resolve, reject) => {
      this.#tcp.once("error", reject)
      this.#tcp.listen(port, host, resolve)
    })
    const address = this.#tcp.address() as AddressInfo
    return { host: address.address, port: address.port }
  }

  /** Takes no new connections from now on. Resolves when the last one is gone. */
  close(): Promise<void> {
    this.#tls?.close()
    this.#closed ??= this.#tcp.listening
      ? new Promise((resolve) => this.#tcp.close(() => resolve()))
      : Promise.resolve()
    return this.#closed
  }

  /** Cuts the connections that have not said anything yet. */
  destroySilent(): void {
    for (const socket of this.#undecided) socket.destroy()
  }

  destroyAll(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  #accept(socket: Socket): void {
    const address = socket.remoteAddress ?? ""
    const sameAddress = (this.#perAddress.get(address) ?? 0) + 1
    if (sameAddress > this.#options.limits.maxConnectionsPerAddress) {
      this.#refused++
      socket.destroy()
      return
    }
    this.#accepted++
    this.#perAddress.set(address, sameAddress)
    this.#sockets.add(socket)
    if (this.#tls === undefined) this.#undecided.add(socket)
    socket.on("close", () => {
      this.#sockets.delete(socket)
      this.#gone.receivedBytes += socket.bytesRead
      this.#gone.sentBytes += socket.bytesWritten
      this.#undecided.delete(socket)
      const left = (this.#perAddress.get(address) ?? 1) - 1
      if (left === 0) this.#perAddress.delete(address)
      else this.#perAddress.set(address, left)
    })
    if (this.#tls !== undefined) {
      this.#tls.accept(socket)
      return
    }
    detectProtocol(
      socket,
      this.#options.limits.headersTimeoutMs,
      (http1Socket) => {
        this.#undecided.delete(http1Socket)
        this.#options.http1.accept(http1Socket)
      },
      (http2Socket) => {
        this.#undecided.delete(http2Socket)
        this.#acceptHttp2(http2Socket)
      },
    )
  }

  #acceptHttp2(socket: Socket): void {
    // node:http answers after the client's FIN; an HTTP/2 connection has no use for one half.
    socket.allowHalfOpen = false
    this.#options.http2.accept(socket)
  }
}
