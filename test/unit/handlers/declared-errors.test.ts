// The errors that methods declare in their protos, against the table of reasons and the fields of their requests.
import { describe, expect, it } from "vitest"
import { Precondition } from "../../../gen/rest/v1/annotations_pb.js"
import { commonReasons, errorReasons } from "../../../src/handlers/error-reasons.js"
import { fieldOptions, isPreconditions, methodOptions } from "../../../src/rest/options.js"
import { registryServices } from "../../../src/services.js"

const methods = registryServices.flatMap((service) =>
  service.methods.map((method) => ({ name: `${service.name}.${method.name}`, method })),
)

describe("declared errors", () => {
  it.each(methods)("of $name are known reasons, each once", ({ method }) => {
    const { errors } = methodOptions(method)
    expect(errors.filter((reason) => !Object.hasOwn(errorReasons, reason))).toEqual([])
    expect(new Set(errors).size).toBe(errors.length)
  })

  it.each(methods)("of $name hold those that its preconditions bring", ({ method }) => {
    const { errors } = methodOptions(method)
    const changes = !method.name.startsWith("Get")
    const roles = method.input.fields.map((field) => fieldOptions(field).precondition)
    const both = method.input.fields.some(isPreconditions)
    if (changes && (both || roles.includes(Precondition.ETAG))) expect(errors).toContain("ETAG_MISMATCH")
    if (changes && (both || roles.includes(Precondition.IF_NONE_MATCH_STAR))) {
      expect(errors).toContain("ALREADY_EXISTS_PRECONDITION")
    }
  })

  it("hold every reason that is not every method's", () => {
    const declared = new Set(methods.flatMap(({ method }) => methodOptions(method).errors))
    expect(Object.keys(errorReasons).filter((reason) => !commonReasons.has(reason) && !declared.has(reason))).toEqual(
      [],
    )
  })
})
