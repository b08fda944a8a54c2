// Parses one model with the Malloy compiler's own parser. To import this file is to load the compiler: only a worker process does.
import { MalloyTranslator } from "@malloydata/malloy"
import { ParseTreeWalker } from "antlr4ts/tree/ParseTreeWalker.js"
import type { ModelIndex } from "../../registry/packages/package-index.js"
import type { IndexBudget } from "../index-budget.js"
import { PackageError } from "../package-error.js"
import { ModelReader } from "./model-reader.js"
import type { MalloyListener } from "./parse-tree.js"

/**
 * What a model defines. It is parsed, not compiled: nothing is imported and no database asked. Throws PackageError with the first
 * syntax error and its line.
 */
export function parseModel(path: string, text: string, budget: IndexBudget): ModelIndex {
  const url = new URL(encodeURI(path), "file:///").href
  const translator = new MalloyTranslator(url, null, { urls: { [url]: text } })
  const { parse } = translator.parseStep.step(translator)
  const error = translator.problems().find(({ severity }) => severity === "error")
  if (error !== undefined || parse === undefined) {
    const line = error?.at === undefined ? "" : `, line ${error.at.range.start.line + 1}`
    throw new PackageError(`${path}${line}: ${error?.message ?? "the model can't be parsed"}`)
  }
  const reader = new ModelReader(budget)
  const listener: MalloyListener = reader
  ParseTreeWalker.DEFAULT.walk(listener, parse.root)
  return reader.model(path)
}
