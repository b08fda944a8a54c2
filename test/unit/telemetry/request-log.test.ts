// The request's line is put together by hand: it is to be what pino makes of the same fields.
import { Code, ConnectError } from "@connectrpc/connect"
import fc from "fast-check"
import { pino } from "pino"
import { expect, test } from "vitest"
import { codeName } from "../../../src/rpc/code-names.js"
import { RequestRecord } from "../../../src/rpc/request-record.js"
import { createRequestLog } from "../../../src/telemetry/request-log.js"

const text = fc.string({ unit: "binary", maxLength: 40 })
const cases = fc.record({
  caller: text,
  method: fc.option(text, { nil: undefined }),
  source: fc.option(text, { nil: undefined }),
  traceId: fc.option(fc.constant("0af7651916cd43dd8448eb211c80319c"), { nil: undefined }),
  code: fc.constantFrom(undefined, 0, Code.NotFound, Code.PermissionDenied, Code.DeadlineExceeded),
  status: fc.constantFrom(undefined, 200, 404, 403, 504),
  cause: fc.option(text, { nil: undefined }),
})

test("whatever a request says of itself", () => {
  fc.assert(
    fc.property(cases, ({ caller, method, source, traceId, code, status, cause }) => {
      const lines: string[] = []
      const logger = pino({ base: { pid: 1, hostname: "h", worker: 2 } }, { write: (line) => void lines.push(line) })
      const record = new RequestRecord("rest", "an-id")
      Object.assign(record, { caller, method, source, code })
      if (traceId !== undefined) Object.assign(record, { trace: { traceId } })
      if (cause !== undefined)
        record.error = new ConnectError("no", Code.Internal, undefined, undefined, new Error(cause))
      createRequestLog(logger)(record, status)
      const isRefusal = code === Code.PermissionDenied
      const isUnserved = code === Code.DeadlineExceeded || (status ?? 0) >= 500
      logger.info(
        {
          correlationId: "an-id",
          traceId,
          caller,
          source: isRefusal ? source : undefined,
          protocol: "rest",
          method,
          code: code === undefined ? undefined : codeName(code),
          status,
          durationMs: 1,
          cause: isUnserved ? cause : undefined,
        },
        "request",
      )
      const [ours, theirs] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
      const comparable = (line: Record<string, unknown> | undefined) =>
        JSON.stringify({ ...line, time: 0, durationMs: 0 })
      expect(lines[0]?.endsWith("\n")).toBe(true)
      expect(comparable(ours)).toBe(comparable(theirs))
      expect(ours?.durationMs).toBeTypeOf("number")
    }),
  )
})
