// What a bare node:http server does with the same requests: parses the JSON that comes, answers the same JSON. The yardstick.
import { createServer } from "node:http"

const version = {
  id: "1.0.0",
  createdAt: "2026-01-02T03:04:05.678Z",
  updatedAt: "2026-01-02T03:04:05.678Z",
  archiveStatus: "unarchive",
  indexStatus: "unknown",
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on("data", (chunk: Buffer) => chunks.push(chunk))
  request.on("end", () => {
    const change = chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString()) as object)
    const body = JSON.stringify({ ...version, ...change })
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
    response.end(body)
  })
})
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  if (address !== null && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`)
})
