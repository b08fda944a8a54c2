// What an operation is called in a list of operations, and what is said of it below that: no text stands in both.
import type { DescMethod } from "@bufbuild/protobuf"
import type { Comments } from "./comments.js"

/** In characters: longer ones are no summaries, and no list shows them whole. */
const LONGEST_SUMMARY = 90

export interface MethodText {
  /** Plain text in one line, without a period. */
  readonly summary: string
  /** Markdown. Undefined where the summary says all. */
  readonly description: string | undefined
}

/**
 * The first sentence of the method's comment as its summary, and the rest as its description. A sentence that is long, has Markdown in it, or
 * begins another method's comment of the same service too does not say which operation this is: the method's name does then, and the comment is
 * the description as a whole.
 */
export function methodText(method: DescMethod, comments: Comments): MethodText {
  const comment = commentOf(method, comments)
  const sentence = firstSentence(comment)
  const isTaken = method.parent.methods.some(
    (other) => other !== method && firstSentence(commentOf(other, comments)) === sentence,
  )
  if (sentence === "" || sentence.length > LONGEST_SUMMARY || sentence.includes("`") || isTaken) {
    return { summary: spokenName(method.name), description: comment || undefined }
  }
  // The period is not in the sentence; a line's end in the comment is a blank in it.
  const rest = comment.slice(sentence.length).replace(/^\./, "").trim()
  return { summary: sentence, description: rest || undefined }
}

function commentOf({ parent, name }: DescMethod, comments: Comments): string {
  return (comments[`${parent.typeName}.${name}`] ?? "").trim()
}

/** Without its period, in one line and as long as it is in the comment. */
function firstSentence(comment: string): string {
  const [paragraph = ""] = comment.split("\n\n")
  const [sentence = ""] = /^.+?(?=\.(?:\s|$)|$)/s.exec(paragraph) ?? []
  return sentence.replaceAll("\n", " ")
}

/** "UpdatePackageVersionsStatus" as "Update package versions status". */
function spokenName(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
