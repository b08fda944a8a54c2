// The exported client, used as docs/client.md shows: over Connect's transports and with grpc-js.
import { create } from "@bufbuild/protobuf"
import { createClient } from "@connectrpc/connect"
import { createConnectTransport, createGrpcTransport } from "@connectrpc/connect-node"
import { credentials, makeClientConstructor } from "@grpc/grpc-js"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { grpcService } from "../../src/client/grpc-js.js"
import { PackageService, packages } from "../../src/client/index.js"
import { type Service, startService } from "../support/service.js"

describe("the exported client", () => {
  let service: Service
  beforeAll(async () => {
    service = await startService("embedded")
    const client = createClient(PackageService, createGrpcTransport({ baseUrl: service.url }))
    await client.createOrganization({ organization: { name: "acme", displayName: "Acme" } })
  })
  afterAll(() => service?.stop())

  it("calls over Connect", async () => {
    const client = createClient(PackageService, createConnectTransport({ baseUrl: service.url, httpVersion: "1.1" }))
    const { organization } = await client.getOrganization({ organizationName: "acme" })
    expect(organization?.displayName).toBe("Acme")
  })

  it("calls with grpc-js", async () => {
    const Packages = makeClientConstructor(grpcService(PackageService), "packages")
    const client = new Packages(new URL(service.url).host, credentials.createInsecure())
    const request = create(packages.GetOrganizationRequestSchema, { organizationName: "acme" })
    const answer = await new Promise((resolve, reject) => {
      client.getOrganization?.(request, (error: Error | null, reply: unknown) =>
        error ? reject(error) : resolve(reply),
      )
    })
    client.close()
    expect(answer).toMatchObject({ organization: { displayName: "Acme" } })
  })
})
