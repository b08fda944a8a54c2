// HTTP2=node: what depends on who serves HTTP/2, once more on node:http2.
process.env.HTTP2 = "node"

await import("./server.test.js")
await import("./server-grpc.test.js")
await import("./server-drain.test.js")
await import("./server-limits.test.js")
await import("./expect.test.js")

export {}
