// Server reflection, as its method is registered.
import type { ConnectRouter } from "@connectrpc/connect"
import { expect, it } from "vitest"
import { Health } from "../../../gen/grpc/health/v1/health_pb.js"
import { reflectionService } from "../../../src/server/reflection.js"
import { ServerState } from "../../../src/server/state.js"

interface Response {
  readonly messageResponse: {
    readonly case: string
    readonly value: { readonly fileDescriptorProto: readonly Uint8Array[] }
  }
}

type Method = (requests: AsyncIterable<unknown>) => AsyncIterable<Response>

function registered(): Method {
  const state = new ServerState()
  state.services = [Health]
  const methods: Method[] = []
  const router = {
    service(_: unknown, implementation: { serverReflectionInfo: Method }) {
      methods.push(implementation.serverReflectionInfo)
      return router
    },
  }
  reflectionService(router as unknown as ConnectRouter, state)
  return methods[0] as Method
}

async function filesOf(method: Method, symbol: string): Promise<readonly Uint8Array[]> {
  async function* requests() {
    yield { host: "", messageRequest: { case: "fileContainingSymbol", value: symbol } }
  }
  for await (const { messageResponse } of method(requests())) {
    expect(messageResponse.case).toBe("fileDescriptorResponse")
    return messageResponse.value.fileDescriptorProto
  }
  throw new Error("no response")
}

it("a file is made once for all who ask for it", async () => {
  const method = registered()
  const [first] = await filesOf(method, "grpc.health.v1.Health")
  expect(first?.length).toBeGreaterThan(100)
  const [second] = await filesOf(method, "grpc.health.v1.HealthCheckRequest")
  expect(second).toBe(first)
})
