// Every exported function and class, and every member of an exported interface of options, has a doc comment: what its caller gets.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { expect, it } from "vitest"

/** What of a file's text lacks a doc comment, as `line: name`. */
function undocumented(text: string): string[] {
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true)
  return source.statements
    .filter(isExported)
    .flatMap(toBeDocumented)
    .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
    .map((node) => `${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${nameOf(node)}`)
}

function isExported(node: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  )
}

function toBeDocumented(node: ts.Statement): readonly ts.Node[] {
  if (ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node)) return [node]
  if (ts.isInterfaceDeclaration(node)) return node.name.text.endsWith("Options") ? node.members : []
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.some(isFunction) ? [node] : []
  return []
}

/** A constant whose value is written as a function. */
function isFunction({ initializer }: ts.VariableDeclaration): boolean {
  return initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
}

function nameOf(node: ts.Node): string {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText()).join(", ")
  const { name } = node as ts.NamedDeclaration
  return name === undefined ? "default" : name.getText()
}

it("has a doc comment on every exported function, class and option", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"))
  expect(files.length).toBeGreaterThan(400)
  const found = files.flatMap((file) =>
    undocumented(readFileSync(join("src", file), "utf8")).map((place) => `${file}:${place}`),
  )
  expect(found).toEqual([])
})

it.each([
  ["// One file, one class.\nexport class A {}", ["2: A"]],
  ["/** What it is. */\nexport class A {}\nexport abstract class B {}", ["3: B"]],
  ["export async function* f() {}", ["1: f"]],
  ["/** What it gives. */\nexport const f = () => 1\nexport const g = (a: number) => a", ["3: g"]],
  [
    "export interface AOptions {\n  /** In bytes. */\n  readonly a: number\n  // In bytes.\n  readonly b?: number\n}",
    ["5: b"],
  ],
  [
    "class A {}\nfunction f() {}\ninterface AOptions {\n  a: 1\n}\nexport interface A {\n  a: 1\n}\nexport const C = 1",
    [],
  ],
])("of %j misses %j", (text, missing) => {
  expect(undocumented(text)).toEqual(missing)
})
