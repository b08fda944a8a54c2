// HTTP2=node: what depends on who serves HTTP/2, once more on node:http2. The query makes modules of their own of files that this process
// may have run already.
import { afterAll } from "vitest"

const before = process.env.HTTP2
process.env.HTTP2 = "node"
afterAll(() => {
  if (before === undefined) delete process.env.HTTP2
  else process.env.HTTP2 = before
})

for (const name of ["server", "server-grpc", "server-drain", "server-limits", "expect"]) {
  await import(`./${name}.test.ts?http2=node`)
}
