// Which part of a method's comment is its summary, and which its description.
import { expect, test } from "vitest"
import { PackageService } from "../../../gen/registry/packages/v1/packages_pb.js"
import { methodText } from "../../../src/rest/openapi/summaries.js"

const { getPackage, listPackages } = PackageService.method
const textOf = (comment: string | undefined, other = "Lists all.") => {
  const of = (method: typeof getPackage | typeof listPackages) => `${method.parent.typeName}.${method.name}`
  return methodText(getPackage, {
    [of(listPackages)]: other,
    ...(comment === undefined ? {} : { [of(getPackage)]: comment }),
  })
}

test.each([
  ["one sentence", "Gets one package.", "Gets one package", undefined],
  ["no period", "Gets one package", "Gets one package", undefined],
  ["a rest", "Gets one. It has labels.\n\nMore.", "Gets one", "It has labels.\n\nMore."],
  ["lines", "Gets one\npackage. It has\nlabels.", "Gets one package", "It has\nlabels."],
  ["a paragraph", "Gets one\n\nMore.", "Gets one", "More."],
  ["periods in words", "Gets 1.0.0 of a.b. More.", "Gets 1.0.0 of a.b", "More."],
])("the first sentence is the summary, the rest the description: %s", (_, comment, summary, description) => {
  expect(textOf(comment)).toEqual({ summary, description })
})

test.each([
  ["nothing", "", undefined],
  ["a long sentence", `Gets ${"very ".repeat(20)}much. More.`, `Gets ${"very ".repeat(20)}much. More.`],
  ["Markdown", "Gets `one`. More.", "Gets `one`. More."],
])("the method's name is the summary of %s, and the comment the description", (_, comment, description) => {
  expect(textOf(comment)).toEqual({ summary: "Get package", description })
})

test("no summary begins two methods' comments of a service", () => {
  expect(textOf("Lists all. Or one.")).toEqual({ summary: "Get package", description: "Lists all. Or one." })
})

test("a method without a comment has its name", () => {
  expect(textOf(undefined)).toEqual({ summary: "Get package", description: undefined })
})
