// Vitest's globalSetup: a MongoDB server for each worker, started when the first of its test files asks for it (a run that needs none starts
// none), stopped at the end. Test files are in other processes: they ask over HTTP. Workers that share one would wait for each other:
// SecantusDB uses one core.

import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { TestProject } from "vitest/node"
import { type MongoServer, startMongo } from "./mongo-server.js"

declare module "vitest" {
  export interface ProvidedContext {
    mongoBroker: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = new Map<string, Promise<MongoServer>>()
  const broker = createServer((request, response) => {
    const worker = request.url ?? ""
    const server = servers.get(worker) ?? startMongo()
    servers.set(worker, server)
    server.then(
      ({ uri }) => response.end(uri),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
  await new Promise<void>((resolve, reject) => broker.once("error", reject).listen(0, "127.0.0.1", resolve))
  project.provide("mongoBroker", `http://127.0.0.1:${(broker.address() as AddressInfo).port}`)
  return async () => {
    await new Promise((resolve) => broker.close(resolve))
    for (const server of servers.values()) {
      await server.then(
        ({ stop }) => stop(),
        () => {},
      )
    }
  }
}
