// The listening socket: accepts connections within their caps, tells HTTP/1.1 from HTTP/2, and hands each on.
import { type AddressInfo, createServer, type Socket, type Server as TcpServer } from "node:net"
import { detectProtocol } from "./detect-protocol.js"
import type { Limits } from "./limits.js"

/** What serves the connections of one HTTP version. */
export interface ConnectionServer {
  /** Takes over a connection; none of its bytes has been consumed. */
  accept(socket: Socket): void
}

export interface PortOptions {
  readonly http1: ConnectionServer
  readonly http2: ConnectionServer
  readonly limits: Pick<Limits, "headersTimeoutMs" | "maxConnections" | "maxConnectionsPerAddress">
}

export class Port {
  private readonly tcp: TcpServer
  private readonly sockets = new Set<Socket>()
  private readonly undecided = new Set<Socket>()
  private readonly perAddress = new Map<string, number>()
  private closed: Promise<void> | undefined

  constructor(private readonly options: PortOptions) {
    this.tcp = createServer(
      { allowHalfOpen: true, noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000 },
      (socket) => this.accept(socket),
    )
    this.tcp.maxConnections = options.limits.maxConnections
  }

  /** Connections that are open. */
  get size(): number {
    return this.sockets.size
  }

  /** Resolves once it listens; rejects with the system's error where it can't. `port` 0: a free one. */
  async listen(host: string, port: number): Promise<{ readonly host: string; readonly port: number }> {
    await new Promise<void>((resolve, reject) => {
      this.tcp.once("error", reject)
      this.tcp.listen(port, host, resolve)
    })
    const address = this.tcp.address() as AddressInfo
    return { host: address.address, port: address.port }
  }

  /** Takes no new connections from now on. Resolves when the last one is gone. */
  close(): Promise<void> {
    this.closed ??= this.tcp.listening ? new Promise((resolve) => this.tcp.close(() => resolve())) : Promise.resolve()
    return this.closed
  }

  /** Cuts the connections that have not said anything yet. */
  destroySilent(): void {
    for (const socket of this.undecided) socket.destroy()
  }

  destroyAll(): void {
    for (const socket of this.sockets) socket.destroy()
  }

  private accept(socket: Socket): void {
    const address = socket.remoteAddress ?? ""
    const sameAddress = (this.perAddress.get(address) ?? 0) + 1
    if (sameAddress > this.options.limits.maxConnectionsPerAddress) {
      socket.destroy()
      return
    }
    this.perAddress.set(address, sameAddress)
    this.sockets.add(socket)
    this.undecided.add(socket)
    socket.on("close", () => {
      this.sockets.delete(socket)
      this.undecided.delete(socket)
      const left = (this.perAddress.get(address) ?? 1) - 1
      if (left === 0) this.perAddress.delete(address)
      else this.perAddress.set(address, left)
    })
    detectProtocol(
      socket,
      this.options.limits.headersTimeoutMs,
      (http1Socket) => {
        this.undecided.delete(http1Socket)
        this.options.http1.accept(http1Socket)
      },
      (http2Socket) => {
        // node:http answers after the client's FIN; an HTTP/2 connection has no use for one half.
        http2Socket.allowHalfOpen = false
        this.undecided.delete(http2Socket)
        this.options.http2.accept(http2Socket)
      },
    )
  }
}
