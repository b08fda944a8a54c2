import { type AddressInfo, createServer, type Socket, type Server as TcpServer } from "node:net"
import { networkOf } from "../client-network.js"
import { Arrivals } from "./arrivals.js"
import { connectionsWithinDescriptors } from "./descriptors.js"
import { detectProtocol } from "./detect-protocol.js"
import type { Limits } from "./limits.js"
import { type TlsFiles, type TlsLayer, tlsLayer } from "./tls.js"

/** Connections that the system keeps until they are accepted, as many as it is set to. Beyond it a client tries again a second later. */
const MAX_BACKLOG = 65_535

/** What serves the connections of one HTTP version. */
export interface ConnectionServer {
  /** Takes over a connection; none of its bytes has been consumed. */
  accept(socket: Socket): void
}

export interface PortOptions {
  /** Gets each connection that speaks HTTP/1.1. */
  readonly http1: ConnectionServer
  /** Gets each connection that speaks HTTP/2. */
  readonly http2: ConnectionServer
  /** How many connections there may be, together and from one client's addresses, and how long the first bytes of one may take. */
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
  /** Closed when accepted: there were too many, or too many of their address. */
  readonly refused: number
  readonly receivedBytes: number
  readonly sentBytes: number
}

/** The listening socket: accepts connections within their caps, tells HTTP/1.1 from HTTP/2, and hands each on. */
export class Port {
  readonly #tcp: TcpServer
  readonly #sockets = new Set<Socket>()
  readonly #undecided = new Set<Socket>()
  /** The connections of each network, the oldest first. */
  readonly #byNetwork = new Map<string, Set<Socket>>()
  readonly #arrivals = new Arrivals()
  readonly #maxConnections: number
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
      { allowHalfOpen: true, pauseOnConnect: true, noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000 },
      (socket) => this.#accept(socket),
    )
    this.#maxConnections = Math.min(options.limits.maxConnections, connectionsWithinDescriptors())
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
      this.#tcp.listen({ port, host, backlog: MAX_BACKLOG }, resolve)
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
    const network = networkOf(socket.remoteAddress ?? "")
    const neighbours = this.#byNetwork.get(network) ?? new Set()
    if (neighbours.size >= this.#options.limits.maxConnectionsPerAddress || !this.#hasRoom(neighbours.size)) {
      this.#refused++
      socket.destroy()
      return
    }
    this.#accepted++
    this.#byNetwork.set(network, neighbours.add(socket))
    this.#sockets.add(socket)
    if (this.#tls === undefined) this.#undecided.add(socket)
    socket.on("close", () => {
      this.#gone.receivedBytes += socket.bytesRead
      this.#gone.sentBytes += socket.bytesWritten
      this.#forget(socket, network)
    })
    this.#arrivals.add(network, () => this.#begin(socket))
  }

  #begin(socket: Socket): void {
    if (socket.destroyed) return
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

  /**
   * Whether there is room for a connection of a network that has so many. Where there is none the network with the most gives one up,
   * if it has more: one that has said nothing yet, else its oldest. Few networks can't keep all others out.
   */
  #hasRoom(count: number): boolean {
    if (this.#sockets.size < this.#maxConnections) return true
    let most: readonly [string, ReadonlySet<Socket>] = ["", new Set()]
    for (const each of this.#byNetwork) if (each[1].size > most[1].size) most = each
    const [network, sockets] = most
    const [oldest] = sockets
    if (oldest === undefined || sockets.size <= count + 1) return false
    const given = this.#silentOf(sockets) ?? oldest
    given.destroy()
    // Not only when it is closed: another one may come before.
    this.#forget(given, network)
    return true
  }

  #silentOf(sockets: ReadonlySet<Socket>): Socket | undefined {
    for (const socket of sockets) if (this.#undecided.has(socket)) return socket
    return undefined
  }

  #forget(socket: Socket, network: string): void {
    this.#sockets.delete(socket)
    this.#undecided.delete(socket)
    const neighbours = this.#byNetwork.get(network)
    neighbours?.delete(socket)
    if (neighbours?.size === 0) this.#byNetwork.delete(network)
  }

  #acceptHttp2(socket: Socket): void {
    // node:http answers after the client's FIN; an HTTP/2 connection has no use for one half.
    socket.allowHalfOpen = false
    this.#options.http2.accept(socket)
  }
}
