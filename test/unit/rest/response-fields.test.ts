// Header fields that an implementation has set, on their way into a response.
import { expect, it } from "vitest"
import { addHeaders } from "../../../src/rest/http.js"

it("keep all their values; those of one connection are dropped", () => {
  const given = new Headers({ "x-a": "1", connection: "close", "transfer-encoding": "chunked", "keep-alive": "x" })
  given.append("set-cookie", "a=1; Path=/")
  given.append("set-cookie", "b=2")
  given.append("set-cookie", "c=3")
  given.append("x-a", "2")
  const fields = {}
  addHeaders(fields, given)
  expect(fields).toEqual({ "x-a": "1, 2", "set-cookie": ["a=1; Path=/", "b=2", "c=3"] })
})
