// REST with a no-op implementation behind everything that a request of the service goes through: routing, validation, deadline,
// caller, errors, request log.
import type { Interceptor } from "@connectrpc/connect"
import { pino } from "pino"
import { PackageService } from "../../gen/registry/packages/v1/packages_pb.js"
import { ArchiveStatus, IndexStatus } from "../../gen/registry/packages/v1/resources_pb.js"
import { defaultDialect, dialects } from "../../src/dialects/index.js"
import { registryErrors } from "../../src/handlers/errors.js"
import { createRestHandler } from "../../src/rest/index.js"
import { deadline } from "../../src/rpc/interceptors/deadline.js"
import { validation } from "../../src/rpc/interceptors/validation.js"
import { createMethodTable } from "../../src/rpc/method-table.js"
import { recordOf } from "../../src/rpc/request-record.js"
import { createServer } from "../../src/server/server.js"
import { ServerState } from "../../src/server/state.js"

const time = { seconds: 1_767_323_045n, nanos: 678_000_000 }
const version = {
  id: "1.0.0",
  createTime: time,
  updateTime: time,
  archiveStatus: ArchiveStatus.UNARCHIVED,
  indexStatus: IndexStatus.UNKNOWN,
  etag: "JQ5EBGB4YN-1",
}
const created = { name: "k", replicationCount: 1, createTime: time, updateTime: time, etag: "JQ5EBGB4YN-1" }

const identify: Interceptor = (next) => (request) => {
  const record = recordOf(request.contextValues)
  if (record !== undefined) record.caller = "anonymous"
  return next(request)
}
const methods = createMethodTable(
  (router) =>
    router.service(PackageService, { getVersion: () => ({ version }), createPackage: () => ({ package: created }) }),
  {
    interceptors: [
      deadline({ defaultMs: 30_000, maxMs: 60_000 }),
      registryErrors,
      validation({ domain: "registry" }),
      identify,
    ],
  },
)
const server = createServer({
  host: "127.0.0.1",
  port: 0,
  methods,
  rest: createRestHandler({ methods, dialects, defaultDialect }),
  state: new ServerState(),
  logger: pino({ level: process.env.LOG_LEVEL ?? "warn" }, pino.destination("/dev/null")),
})
const { port } = await server.start()
console.log(`http://127.0.0.1:${port}`)
process.on("SIGTERM", () => process.exit(0))
