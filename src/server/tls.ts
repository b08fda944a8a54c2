// TLS on the port: certificates from files, read again when they change, without a cut connection.
import { readFileSync, unwatchFile, watchFile } from "node:fs"
import type { Socket } from "node:net"
import { createSecureContext, createServer, type SecureContextOptions, type Server, type TLSSocket } from "node:tls"

export interface TlsFiles {
  /** Certificate chain and private key, PEM. */
  readonly cert: string
  readonly key: string
  /** When given: only clients with a certificate of this authority (PEM) are let in. */
  readonly clientCa?: string | undefined
}

export interface TlsOptions {
  /** The certificate, its key and the authorities of clients: read at start, and again when they change. */
  readonly files: TlsFiles
  /** A handshake that takes longer, in milliseconds, ends its connection. */
  readonly handshakeTimeoutMs: number
  /** A connection whose handshake is done; the protocol it agreed on is `socket.alpnProtocol`. */
  readonly onConnection: (socket: TLSSocket) => void
  /** Changed files that can't be used: those before stay in use. */
  readonly onFailure: (error: unknown) => void
}

export interface TlsLayer {
  /** Takes a connection that was just accepted. */
  accept(socket: Socket): void
  close(): void
}

const WATCH_MS = 1_000

/** Throws where the files can't be used. */
export function tlsLayer({ files, handshakeTimeoutMs, onConnection, onFailure }: TlsOptions): TlsLayer {
  const server: Server = createServer({
    ...readContext(files),
    handshakeTimeout: handshakeTimeoutMs,
    ALPNProtocols: ["h2", "http/1.1"],
    requestCert: files.clientCa !== undefined,
    rejectUnauthorized: files.clientCa !== undefined,
  })
  server.on("secureConnection", onConnection)
  // A handshake that fails is the client's business.
  server.on("tlsClientError", (_, socket) => socket.destroy())
  const reload = () => {
    try {
      const context = readContext(files)
      // What does not belong together throws here, before it is used.
      createSecureContext(context)
      server.setSecureContext(context)
    } catch (error) {
      onFailure(error)
    }
  }
  const watched = [files.cert, files.key, ...(files.clientCa === undefined ? [] : [files.clientCa])]
  for (const file of watched) watchFile(file, { interval: WATCH_MS, persistent: false }, reload)
  return {
    accept: (socket) => void server.emit("connection", socket),
    close() {
      for (const file of watched) unwatchFile(file, reload)
    },
  }
}

function readContext({ cert, key, clientCa }: TlsFiles): SecureContextOptions {
  return {
    minVersion: "TLSv1.2",
    cert: readFileSync(cert),
    key: readFileSync(key),
    ...(clientCa === undefined ? {} : { ca: readFileSync(clientCa) }),
  }
}
