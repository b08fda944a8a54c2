// A policy that names a member twice says one thing to its reader and another to whoever enforces it.
import { expect, it } from "vitest"
import { policyProblem } from "../../../src/access/policies/policy-document.js"

const problem = (document: string) => policyProblem(document, "000000000000")
const statement = '"Principal":"*","Action":"codeartifact:*","Resource":"*"'

it.each([
  `{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Effect":"Allow",${statement}}]}`,
  `{"Version":"2012-10-17","Statement":[],"Statement":[{"Effect":"Allow",${statement}}]}`,
  `{"Version":"2012-10-17","Statement":[{"Effect":"Deny","\\u0045ffect":"Allow",${statement}}]}`,
])("is refused: %s", (document) => {
  expect(problem(document)).toMatch(/twice/)
})

it("members of other objects, and texts that look like members, are none of that", () => {
  const one = `{"Effect":"Allow","Sid":"\\"Effect\\": {",${statement}}`
  expect(problem(`{"Version":"2012-10-17","Statement":[${one},${one}]}`)).toBeUndefined()
})
