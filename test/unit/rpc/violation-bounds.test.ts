import { create, type DescMessage, type Message } from "@bufbuild/protobuf"
import { FieldMaskSchema } from "@bufbuild/protobuf/wkt"
import { createValidator } from "@bufbuild/protovalidate"
import { describe, expect, test } from "vitest"
import { BadRequestSchema } from "../../../gen/google/rpc/error_details_pb.js"
import {
  TagResourceRequestSchema,
  UpdatePackageVersionsStatusRequestSchema,
} from "../../../gen/registry/artifacts/v1/artifacts_pb.js"
import { ListProjectsRequestSchema, UpdateProjectRequestSchema } from "../../../gen/registry/packages/v1/packages_pb.js"
import { boundViolations } from "../../../src/rpc/validation/bounds.js"
import { createRuleCheck } from "../../../src/rpc/validation/rule-check.js"
import { ruleError } from "../../../src/rpc/validation/violations.js"
import { EverythingSchema } from "../../gen/validation/validation/v1/validation_pb.js"

/** Counts what protovalidate is given to check. */
function counting() {
  const validator = createValidator()
  const checked: Message[] = []
  return {
    checked,
    check: createRuleCheck({
      validator: {
        ...validator,
        validate(desc: DescMessage, message: Message) {
          checked.push(message)
          return validator.validate(desc, message)
        },
      } as typeof validator,
    }),
  }
}

const change = { domain: "ddd", repository: "rrr", package: "p", format: 4, targetStatus: 1 }

describe("what a refusal costs", () => {
  test("a list over its limit is one violation, and nothing in it is checked", () => {
    const { check, checked } = counting()
    const message = create(UpdatePackageVersionsStatusRequestSchema, { ...change, versions: Array(600_000).fill("#") })
    expect(check(UpdatePackageVersionsStatusRequestSchema, message)).toEqual([
      {
        field: "versions",
        description: "must contain no more than 100 item(s)",
        reason: "repeated.max_items",
        concerns: ["versions"],
      },
    ])
    expect(checked).toMatchObject([{ versions: [] }])
  })

  test("of a list within its limit the first twenty wrong ones are checked, by their own index", () => {
    const { check, checked } = counting()
    const versions = Array.from({ length: 100 }, (_, index) => (index < 50 ? `1.0.${index}` : `#${index}`))
    const message = create(UpdatePackageVersionsStatusRequestSchema, { ...change, versions })
    const fields = check(UpdatePackageVersionsStatusRequestSchema, message).map(({ field }) => field)
    expect(fields).toEqual(Array.from({ length: 20 }, (_, index) => `versions[${50 + index}]`))
    expect(checked).toMatchObject([{ versions: { length: 20 } }])
  })

  test("a rule of the list itself is reported of the whole list", () => {
    const check = createRuleCheck()
    const duplicate = check(EverythingSchema, create(EverythingSchema, { tags: ["a", "b", "b"] }))
    expect(duplicate.filter(({ field }) => field === "tags")).toMatchObject([{ reason: "repeated.unique" }])
    const { versions } = UpdatePackageVersionsStatusRequestSchema.field
    const none = check(
      UpdatePackageVersionsStatusRequestSchema,
      create(UpdatePackageVersionsStatusRequestSchema, change),
    )
    expect(none).toMatchObject([{ field: versions.name, reason: "repeated.min_items" }])
  })

  test("messages in lists are named by their place", () => {
    const tags = Array.from({ length: 120 }, (_, index) => ({ key: index === 77 ? "" : `k${index}`, value: "v" }))
    const found = createRuleCheck()(
      TagResourceRequestSchema,
      create(TagResourceRequestSchema, { resourceArn: "x", tags }),
    )
    expect(found.map(({ field }) => field)).toContain("tags[77].key")
  })

  test("a mask of many paths is one violation", () => {
    const updateMask = create(FieldMaskSchema, { paths: Array.from({ length: 100_000 }, (_, index) => `p${index}`) })
    const message = create(UpdateProjectRequestSchema, {
      organizationName: "o",
      projectName: "p",
      project: {},
      updateMask,
    })
    expect(createRuleCheck()(UpdateProjectRequestSchema, message)).toMatchObject([
      { field: "update_mask.paths", reason: "field_mask.max_paths" },
    ])
  })

  test("one that no part shows is found in the whole", () => {
    const message = create(ListProjectsRequestSchema, { organizationName: "o", pageSize: -1 })
    expect(createRuleCheck()(ListProjectsRequestSchema, message)).toMatchObject([{ field: "page_size" }])
  })
})

describe("what a refusal tells", () => {
  const many = (count: number, description: string) =>
    Array.from({ length: count }, (_, index) => ({ field: `f[${index}]`, description, reason: "r" }))

  test("is at most twenty violations, and says that there may be more", () => {
    const { violations, message } = boundViolations(many(1000, "is wrong"))
    expect(violations).toHaveLength(20)
    expect(message).toMatch(/^f\[0\]: is wrong; .*; there may be more$/)
    expect(boundViolations(many(2, "is wrong")).message).toBe("f[0]: is wrong; f[1]: is wrong")
  })

  test.each([1, 5, 20, 1000])("of %i long ones fits 4 KiB", (count) => {
    const error = ruleError(
      many(count, "ü".repeat(100_000)).map((each) => ({ ...each, concerns: [] })),
      "d",
    )
    const bytes =
      Buffer.byteLength(error.message) + Buffer.byteLength(JSON.stringify(error.findDetails(BadRequestSchema)))
    expect(error.findDetails(BadRequestSchema)[0]?.fieldViolations.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(4096 + 300)
  })
})
