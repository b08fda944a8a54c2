// One cleartext port for HTTP/1.1 and HTTP/2 with prior knowledge: the first bytes of a connection tell which it is.
import type { Socket } from "node:net"

/** How every HTTP/2 connection begins (RFC 9113, 3.4). No HTTP/1.1 request does. */
const preface = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "latin1")

/**
 * Hands the socket on, none of its bytes consumed, as soon as its protocol is known. A socket that sends nothing in time is closed.
 */
export function detectProtocol(
  socket: Socket,
  timeoutMs: number,
  http1: (socket: Socket) => void,
  http2: (socket: Socket) => void,
): void {
  let seen: Buffer | undefined
  // After a stall of this process the timer comes before bytes that have been there for long: they are read first.
  const giveUp = setTimeout(() => {
    setImmediate(() => setImmediate(() => !isDecided && socket.destroy()))
  }, timeoutMs)
  let isDecided = false
  const stop = () => {
    isDecided = true
    clearTimeout(giveUp)
    socket.off("readable", read)
    socket.off("end", end)
    socket.off("close", stop)
    socket.off("error", ignore)
  }
  const read = () => {
    const chunk: Buffer | null = socket.read()
    if (chunk === null) return
    seen = seen === undefined ? chunk : Buffer.concat([seen, chunk])
    const length = Math.min(seen.length, preface.length)
    const same = preface.compare(seen, 0, length, 0, length) === 0
    if (same && length < preface.length) return
    stop()
    socket.unshift(seen)
    if (same) http2(socket)
    else http1(socket)
  }
  const end = () => socket.destroy()
  // Nothing was asked yet, so nobody needs to know; the socket closes by itself.
  const ignore = () => undefined
  socket.on("readable", read)
  socket.on("end", end)
  socket.on("close", stop)
  socket.on("error", ignore)
}
