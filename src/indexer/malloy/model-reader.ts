// Collects a model's sources, fields and queries on a walk over its parse tree.
import type {
  FieldIndex,
  FieldKind,
  ModelIndex,
  QueryIndex,
  SourceIndex,
} from "../../registry/packages/package-index.js"
import type { IndexBudget } from "../index-budget.js"
import { descriptionOf } from "./descriptions.js"
import {
  type DocAnnotationsContext,
  type ExploreQueryDefContext,
  type FieldDefContext,
  type IncludeFieldContext,
  type IncludeItemContext,
  type IsDefineContext,
  type JoinDefContext,
  type MalloyListener,
  type Named,
  nameOf,
  type RenameEntryContext,
  type SourceDefinitionContext,
  type Tagged,
  type TagsContext,
  type TopLevelQueryDefContext,
} from "./parse-tree.js"

type SourceDraft = Omit<SourceIndex, "fields"> & { readonly fields: FieldIndex[] }

/** The names are the grammar's: the parse tree calls them. */
export class ModelReader implements MalloyListener {
  readonly #budget: IndexBudget
  readonly #notes: string[] = []
  readonly #sources: SourceDraft[] = []
  readonly #queries: QueryIndex[] = []
  #source: SourceDraft | undefined
  /** How many queries and joins of the source the walk is inside of: what they define is theirs. */
  #depth = 0
  #fieldKind: FieldKind = "dimension"
  /** Annotations before the statement's keyword, which are those of each definition in it. */
  #statementNotes: readonly string[] = []

  constructor(budget: IndexBudget) {
    this.#budget = budget
  }

  /** What the walk has found. */
  model(path: string): ModelIndex {
    const description = descriptionOf(this.#notes)
    return { path, ...(description && { description }), sources: this.#sources, queries: this.#queries }
  }

  enterDocAnnotations(context: DocAnnotationsContext): void {
    for (const annotation of context.docAnnotation()) this.#notes.push(annotation.text)
  }

  enterDefineSourceStatement(context: Tagged): void {
    this.#statement(context.tags())
  }

  enterSourceDefinition(context: SourceDefinitionContext): void {
    const item = this.#item(context.sourceNameDef(), context.tags(), context.isDefine())
    this.#source = item && { ...item, fields: [] }
    if (this.#source !== undefined) this.#sources.push(this.#source)
  }

  exitSourceDefinition(): void {
    this.#source = undefined
  }

  enterTopLevelQueryDefs(context: Tagged): void {
    this.#statement(context.tags())
  }

  enterTopLevelQueryDef(context: TopLevelQueryDefContext): void {
    const item = this.#item(context.queryName(), context.tags(), context.isDefine())
    if (item !== undefined) this.#queries.push(item)
  }

  enterDefDimensions(context: Tagged): void {
    this.#fields("dimension", context)
  }

  enterDefMeasures(context: Tagged): void {
    this.#fields("measure", context)
  }

  enterDefExploreRename(context: Tagged): void {
    this.#statement(context.tags())
  }

  enterDefExploreQuery(context: Tagged): void {
    this.#statement(context.tags())
  }

  enterDefJoinOne(context: Tagged): void {
    this.#statement(context.tags())
  }

  enterDefJoinMany(context: Tagged): void {
    this.#statement(context.tags())
  }

  enterDefJoinCross(context: Tagged): void {
    this.#statement(context.tags())
  }

  enterFieldDef(context: FieldDefContext): void {
    this.#field(this.#fieldKind, context.fieldNameDef(), context.tags(), context.isDefine())
  }

  enterRenameEntry(context: RenameEntryContext): void {
    const [newName] = context.fieldName()
    if (newName !== undefined) this.#field("rename", newName, context.tags(), context.isDefine())
  }

  enterIncludeItem(context: IncludeItemContext): void {
    this.#statement(context.tags())
  }

  enterIncludeField(context: IncludeFieldContext): void {
    const name = context.fieldName() ?? context.fieldPath()?.fieldName().at(-1)
    if (name !== undefined) this.#field("column", name, context.tags())
  }

  enterExploreQueryDef(context: ExploreQueryDefContext): void {
    this.#field("view", context.exploreQueryNameDef(), context.tags(), context.isDefine())
    this.#depth += 1
  }

  exitExploreQueryDef(): void {
    this.#depth -= 1
  }

  enterJoinOn(context: JoinDefContext): void {
    this.#field("join", context.joinFrom().joinNameDef(), context.tags())
    this.#depth += 1
  }

  exitJoinOn(): void {
    this.#depth -= 1
  }

  enterJoinWith(context: JoinDefContext): void {
    this.enterJoinOn(context)
  }

  exitJoinWith(): void {
    this.#depth -= 1
  }

  enterQueryProperties(): void {
    this.#depth += 1
  }

  exitQueryProperties(): void {
    this.#depth -= 1
  }

  #statement(tags: TagsContext | undefined): void {
    if (this.#depth === 0) this.#statementNotes = notesOf(tags)
  }

  #fields(kind: FieldKind, context: Tagged): void {
    if (this.#depth > 0) return
    this.#fieldKind = kind
    this.#statement(context.tags())
  }

  #field(kind: FieldKind, name: Named, tags: TagsContext, define?: IsDefineContext): void {
    if (this.#source === undefined || this.#depth > 0) return
    const item = this.#item(name, tags, define)
    if (item !== undefined) this.#source.fields.push({ kind, ...item })
  }

  #item(name: Named, tags: TagsContext, define?: IsDefineContext): QueryIndex | undefined {
    const notes = [...this.#statementNotes, ...notesOf(tags)]
    for (const around of define?.tags() ?? []) notes.push(...notesOf(around))
    const description = descriptionOf(notes)
    const text = nameOf(name)
    if (!this.#budget.take(text, description)) return undefined
    return { name: text, ...(description && { description }), line: name.start.line }
  }
}

function notesOf(tags: TagsContext | undefined): readonly string[] {
  return tags?.annotation().map((annotation) => annotation.text) ?? []
}
