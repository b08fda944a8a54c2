// Another client of the attacked server, in a thread of its own: what it waits for is the server, not the thread that attacks. Its wait is
// counted in time that the server's main thread spent on a core meanwhile: a busy machine makes every wait long, and says nothing of the server.
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { connect as connectHttp2 } from "node:http2"
import { connect } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { parentPort, workerData } from "node:worker_threads"

const { port, pid } = workerData
// The crowd has another address.
const from = { port, host: "127.0.0.1", localAddress: "127.0.0.2" }

async function overHttp() {
  const socket = connect(from)
  socket.write("GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
  const [data] = await once(socket, "data")
  socket.destroy()
  const head = String(data).slice(0, 12)
  if (head !== "HTTP/1.1 200") throw new Error(`/healthz: ${head}`)
}

async function overGrpc() {
  const session = connectHttp2(`http://127.0.0.1:${port}`, { createConnection: () => connect(from) })
  const failed = once(session, "error").then(([error]) => {
    throw error
  })
  const stream = session.request({
    ":method": "POST",
    ":path": "/grpc.health.v1.Health/Check",
    "content-type": "application/grpc",
    te: "trailers",
  })
  stream.end(Buffer.alloc(5))
  stream.resume()
  const [trailers] = await Promise.race([once(stream, "trailers"), failed])
  failed.catch(() => undefined)
  session.destroy()
  if (trailers["grpc-status"] !== "0") throw new Error(`gRPC health: ${trailers["grpc-status"]}`)
}

let over = false
let slowest = 0
let memoryKiB = 0
let problem
parentPort.once("message", () => {
  over = true
})

/** Milliseconds that the server's main thread has been on a core, less those for which this thread was ready and had none. */
function serverTime() {
  const [worked] = readFileSync(`/proc/${pid}/schedstat`, "latin1").split(" ")
  const [, waited] = readFileSync("/proc/thread-self/schedstat", "latin1").split(" ")
  return (Number(worked) - Number(waited)) / 1e6
}

async function probe() {
  const start = serverTime()
  try {
    await Promise.all([overHttp(), overGrpc()])
  } catch (error) {
    problem ??= String(error)
  }
  return serverTime() - start
}

/** Of the server now, in KiB, in pages of 4: without those of files, which the system takes back as it likes. */
function anonymousMemory() {
  const [, resident, shared] = readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")
  return 4 * (Number(resident) - Number(shared))
}

// The first rounds read the server's code, and this one's.
for (let rounds = 0; rounds < 3; rounds++) await probe()
parentPort.postMessage("ready")
const sampling = setInterval(() => {
  memoryKiB = Math.max(memoryKiB, anonymousMemory())
}, 10)
while (!over) {
  await sleep(20)
  slowest = Math.max(slowest, await probe())
}
clearInterval(sampling)
parentPort.postMessage({ slowest, memoryKiB, problem })
