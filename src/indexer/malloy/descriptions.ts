// Descriptions in annotations: lines of `#" text` and `#(doc) text`, blocks from `#|" ` to `|#`, and the same with `##` on a model.
import { boundedDescription } from "../index-budget.js"

const LINE = /^##?(?:"|\(doc\)(?=\s|$))/
const BLOCK = /^##?\|(?:"|\(doc\)(?=\s|$))/
const BLOCK_END = /(?:^|\n)[ \t]*\|##?[ \t\r]*\n?$/

/**
 * What annotations, each as it stands in the model, say in prose: their texts joined by line breaks. Undefined when none is a description.
 * @see https://docs.malloydata.dev/documentation/language/tags
 */
export function descriptionOf(annotations: readonly string[]): string | undefined {
  const texts: string[] = []
  for (const annotation of annotations) {
    const text = textOf(annotation)
    if (text !== undefined && text !== "") texts.push(text)
  }
  return boundedDescription(texts.join("\n"))
}

function textOf(annotation: string): string | undefined {
  const line = LINE.exec(annotation)
  if (line !== null) return annotation.slice(line[0].length).trim()
  const block = BLOCK.exec(annotation)
  if (block === null) return undefined
  const lines = annotation.slice(block[0].length).replace(BLOCK_END, "").split("\n")
  return lines
    .map((each) => each.trim())
    .join("\n")
    .trim()
}
