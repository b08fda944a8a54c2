// What a crowd is answered, by status.
import type { Socket } from "node:net"

/** Counts the responses on a connection by their status; `onResponse` gets how many there are so far. */
export function countStatuses(
  socket: Socket,
  statuses: Map<string, number>,
  onResponse?: (responses: number) => void,
): Socket {
  const line = "HTTP/1.1 200"
  let rest = ""
  let responses = 0
  return socket.on("data", (data: Buffer) => {
    const text = rest + data.toString("latin1")
    let end = 0
    for (const found of text.matchAll(/HTTP\/1\.1 (\d{3})/g)) {
      count(statuses, String(found[1]))
      end = found.index + line.length
      onResponse?.(++responses)
    }
    rest = text.slice(Math.max(end, text.length - line.length + 1))
  })
}

/** One more of that key. */
export function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
