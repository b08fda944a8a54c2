// What a bare node:http server does with the same requests: parses the JSON that comes, answers the same JSON. The yardstick.
import { createServer } from "node:http"

/** What it answers, by method. */
const answers = JSON.parse(process.env.ANSWERS ?? "{}") as Readonly<Record<string, object | undefined>>

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on("data", (chunk: Buffer) => chunks.push(chunk))
  request.on("end", () => {
    const received: unknown = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString())
    const answer = answers[request.method ?? ""]
    if (answer === undefined || typeof received !== "object") {
      response.writeHead(404).end()
      return
    }
    const body = JSON.stringify(answer)
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
    response.end(body)
  })
})
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  if (address !== null && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`)
})
