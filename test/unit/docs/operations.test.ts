// docs/operations.md keeps up with the program: every line of a log that something is wrong, every alert, every collection.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { expect, it } from "vitest"
import { collections } from "../../../src/registry/collections.js"

const page = readFileSync("docs/operations.md", "utf8")

/** The texts that a file logs as a warning, an error or the end: the last argument of the call, where it is a literal. */
function loggedProblems(text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const last = node.arguments.at(-1)
      if (/^(warn|error|fatal)$/.test(node.expression.name.text) && last !== undefined && ts.isStringLiteral(last)) {
        found.push(last.text)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true))
  return found
}

it("says what every warning and error of the log means", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"))
  const texts = files.map((file) => readFileSync(join("src", file), "utf8"))
  const problems = new Set(texts.filter((text) => /\.(warn|error|fatal)\(/.test(text)).flatMap(loggedProblems))
  expect(problems.size).toBeGreaterThan(10)
  expect([...problems].filter((problem) => !page.includes(`| \`${problem}\``))).toEqual([])
})

it("says where to look for every alert", () => {
  const alerts = [...readFileSync("deploy/observability/alerts.yaml", "utf8").matchAll(/- alert: (\w+)/g)]
  expect(alerts.length).toBeGreaterThan(5)
  expect(alerts.map(([, name]) => name).filter((name) => !page.includes(`| ${name} |`))).toEqual([])
})

it("says of every collection whether it is sharded", () => {
  const sharded = /for \(const name of \[([^\]]*)\]\)/.exec(page)?.[1] ?? ""
  const others = /<!-- not sharded -->(.*?)<!-- end -->/s.exec(page)?.[1] ?? ""
  const named = [...sharded.matchAll(/"([^"]+)"/g), ...others.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
  expect(named.sort()).toEqual([...collections.map(({ name }) => name), "store.changes"].sort())
})
