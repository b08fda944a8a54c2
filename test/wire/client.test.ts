// The exported client, used as docs/client.md shows: over Connect's transports and with grpc-js.
import { create, createRegistry, type DescFile, type DescService } from "@bufbuild/protobuf"
import { createClient } from "@connectrpc/connect"
import { createConnectTransport, createGrpcTransport } from "@connectrpc/connect-node"
import { credentials, makeClientConstructor } from "@grpc/grpc-js"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { grpcService } from "../../src/client/grpc-js.js"
import * as client from "../../src/client/index.js"
import { PackageService, packages } from "../../src/client/index.js"
import { registryServices } from "../../src/services.js"
import { type Service, startService } from "../support/service.js"

it("every service of the registry is exported, and the messages and enums of its package", () => {
  const exported: unknown[] = Object.values(client)
  const isService = (value: unknown): value is DescService => (value as Partial<DescService>).kind === "service"
  const names = (services: readonly DescService[]) => services.map(({ typeName }) => typeName).sort()
  expect(names(exported.filter(isService))).toEqual(names(registryServices))

  const namespaces = exported.filter((value) => !isService(value)).flatMap((value) => Object.values(value as object))
  const reachable = new Set(namespaces.map((value: { readonly typeName?: string }) => value.typeName))
  const types = [...createRegistry(...registryServices.flatMap(({ file }) => withDependencies(file)))].filter(
    (type) =>
      (type.kind === "message" || type.kind === "enum") && /^registry\.(?!access\.v1\.Rule$)/.test(type.typeName),
  )
  expect(types.length).toBeGreaterThan(300)
  expect(types.map(({ typeName }) => typeName).filter((name) => !reachable.has(name))).toEqual([])
})

function withDependencies(file: DescFile): DescFile[] {
  return [...file.dependencies.flatMap(withDependencies), file]
}

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
