// Searches what indexing found in the latest versions of a project's packages. A page reads a bounded number of indexes.
import { Turns } from "../../../../turns.js"
import { packages, versionIndexes } from "../../../collections.js"
import type { CommandContext } from "../../../context.js"
import type { ForwardPageRequest, ListPage } from "../../../paging.js"
import { MODEL_PACKAGES } from "../../index-queue.js"
import { type ProjectRef, requireProject } from "../../lookup.js"
import type { FieldKind, PackageIndex } from "../../package-index.js"
import { findLatestVersion } from "../../package-view.js"

/** Packages that one page looks into, whatever it finds. */
const PACKAGES = 50
/** UTF-16 code units of names and descriptions that one page looks at before it stops after a package. */
const TEXT = 512 * 1024
/** What a source, field or query counts beside its own text. */
const ITEM_OVERHEAD = 32

/** Items that are looked at before others have their turn. */
const ITEMS_IN_A_TURN = 500
/** Of the whole process: to look into a large index takes a tenth of a second, and reading it none where it is cached. */
const turns = new Turns()

export interface SearchHit {
  readonly package: string
  readonly version: string
  /** Path of the model. */
  readonly model: string
  /** Name of the source that a field belongs to. */
  readonly source?: string
  readonly kind: "source" | "query" | FieldKind
  readonly name: string
  readonly description?: string
  readonly line: number
}

/**
 * Sources, fields and queries whose name or description have every word of the text, whatever its case; by package, model and line. A page
 * can have fewer hits than its limit, or none, with more to come. Words are separated by white space.
 */
export async function searchProject(
  context: CommandContext,
  ref: ProjectRef,
  input: ForwardPageRequest & { readonly text: string },
): Promise<ListPage<SearchHit>> {
  const words = [...new Set(input.text.toLowerCase().split(/\s+/).filter(Boolean))]
  const start = positionOf(input.token)
  return context.store.read(async (tx) => {
    const project = await requireProject(tx, ref)
    const page = await tx.page(packages, {
      scope: [ref.organization, project.uid],
      prefix: [`${MODEL_PACKAGES.format}/${MODEL_PACKAGES.namespace}/`],
      limit: PACKAGES,
      ...(start.cursor ? { after: start.cursor } : {}),
    })
    const hits: SearchHit[] = []
    let text = 0
    let cursor = start.cursor
    let skip = start.skip
    for (const [at, found] of page.items.entries()) {
      const version = await findLatestVersion(tx, found)
      const index = version && (await tx.get(versionIndexes, [version.organization, version.uid]))
      if (index !== undefined) {
        const matching = (await hitsIn(found.name, version?.name ?? "", index, words)).slice(skip)
        const room = input.limit - hits.length
        hits.push(...matching.slice(0, room))
        if (matching.length > room) return { items: hits, nextToken: tokenOf({ cursor, skip: skip + room }) }
        text += textOf(index)
      }
      skip = 0
      cursor = page.cursors[at] ?? ""
      const more = at + 1 < page.items.length || page.next !== undefined
      if (more && (hits.length === input.limit || text > TEXT))
        return { items: hits, nextToken: tokenOf({ cursor, skip }) }
    }
    return { items: hits, nextToken: page.next === undefined ? undefined : tokenOf({ cursor, skip: 0 }) }
  })
}

async function hitsIn(
  name: string,
  version: string,
  { models }: PackageIndex,
  words: readonly string[],
): Promise<SearchHit[]> {
  const all: SearchHit[] = []
  let left = 0
  for (const model of models) {
    const origin = { package: name, version, model: model.path }
    const hits: SearchHit[] = []
    const look = async (item: { readonly name: string; readonly description?: string }, hit: () => SearchHit) => {
      if (left-- === 0) {
        left = ITEMS_IN_A_TURN
        await turns.enter()
      }
      if (matches(item, words)) hits.push(hit())
    }
    for (const { fields, ...source } of model.sources) {
      await look(source, () => ({ ...origin, kind: "source", ...source }))
      for (const field of fields) await look(field, () => ({ ...origin, source: source.name, ...field }))
    }
    for (const query of model.queries) await look(query, () => ({ ...origin, kind: "query", ...query }))
    all.push(...hits.sort((a, b) => a.line - b.line))
  }
  return all
}

function matches(
  { name, description = "" }: { readonly name: string; readonly description?: string },
  words: readonly string[],
) {
  const text = `${name}\n${description}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

/** What looking at the index costs: an index of few items can hold as much text as one of many. */
function textOf({ models }: PackageIndex): number {
  let text = 0
  for (const { sources, queries } of models) {
    for (const items of [sources, queries, ...sources.map(({ fields }) => fields)])
      for (const { name, description = "" } of items) text += ITEM_OVERHEAD + name.length + description.length
  }
  return text
}

/** After which package a page begins, and how many hits of the next one were answered already. */
interface PagePosition {
  readonly cursor: string
  readonly skip: number
}

function tokenOf({ cursor, skip }: PagePosition): string {
  return `${skip}~${cursor}`
}

function positionOf(token: string | undefined): PagePosition {
  if (!token) return { cursor: "", skip: 0 }
  const at = /^(0|[1-9][0-9]{0,5})~/.exec(token)
  // Not made here: the store refuses it as it refuses any other cursor that is none.
  if (at === null) return { cursor: token, skip: 0 }
  return { cursor: token.slice(at[0].length), skip: Number(at[1]) }
}
