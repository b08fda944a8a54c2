// What connections cost that are only open: memory of the server for each, HTTP/1.1 after one request and HTTP/2 after its
// settings. Linux only. Run: npx tsx test/bench/idle-bench.ts
import { readFileSync } from "node:fs"
import { connect, type Socket } from "node:net"
import { pathToFileURL } from "node:url"
import { startCompiled } from "./compiled.js"

const openings = {
  "HTTP/1.1": "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n",
  "HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0",
} as const

export interface IdleBenchRow {
  readonly what: keyof typeof openings
  readonly connections: number
  readonly kibibytesEach: number
}

/** With those that come first they stay below what one address may have (maxConnectionsPerAddress). */
export async function idleBench(connections = 4000): Promise<IdleBenchRow[]> {
  const rows: IdleBenchRow[] = []
  for (const what of ["HTTP/1.1", "HTTP/2"] as const) {
    const server = await startCompiled("bench/rpc-server.ts", { SERVER: "ours" })
    const sockets: Socket[] = []
    try {
      const { hostname, port } = new URL(server.url)
      const open = async (count: number) => {
        for (let i = 0; i < count; i += 100) {
          sockets.push(...(await Promise.all(Array.from({ length: 100 }, () => opened(hostname, Number(port), what)))))
        }
      }
      // The first ones pay for what all share.
      await open(500)
      const before = residentKibibytes(server.pid)
      await open(connections)
      rows.push({ what, connections, kibibytesEach: (residentKibibytes(server.pid) - before) / connections })
    } finally {
      for (const socket of sockets) socket.destroy()
      await server.stop()
    }
  }
  return rows
}

/** A connection on which the server has answered. */
function opened(hostname: string, port: number, what: keyof typeof openings): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, hostname, () => socket.write(openings[what], "latin1"))
    socket.once("data", () => resolve(socket))
    socket.once("error", reject)
  })
}

function residentKibibytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.table(await idleBench())
