// The parts of the Malloy grammar's parse tree that are read here. The compiler's package exports the parser but not these types.
import type { ParserRuleContext } from "antlr4ts"
import type { ParseTreeListener } from "antlr4ts/tree/ParseTreeListener.js"

export interface IdContext extends ParserRuleContext {
  BQ_STRING(): { readonly text: string } | undefined
}

export interface TagsContext extends ParserRuleContext {
  annotation(): readonly ParserRuleContext[]
}

export interface Tagged extends ParserRuleContext {
  tags(): TagsContext
}

export interface Named extends ParserRuleContext {
  id(): IdContext
}

/** `tags IS tags`: annotations may also stand around the word. */
export interface IsDefineContext extends ParserRuleContext {
  tags(): readonly TagsContext[]
}

interface Definition extends Tagged {
  isDefine(): IsDefineContext
}

export interface SourceDefinitionContext extends Definition {
  sourceNameDef(): Named
}

export interface TopLevelQueryDefContext extends Definition {
  queryName(): Named
}

export interface ExploreQueryDefContext extends Definition {
  exploreQueryNameDef(): Named
}

export interface FieldDefContext extends Definition {
  fieldNameDef(): Named
}

export interface RenameEntryContext extends Definition {
  fieldName(): readonly Named[]
}

export interface JoinDefContext extends Tagged {
  joinFrom(): ParserRuleContext & { joinNameDef(): Named }
}

export interface IncludeItemContext extends ParserRuleContext {
  tags(): TagsContext | undefined
}

export interface IncludeFieldContext extends Tagged {
  fieldPath(): (ParserRuleContext & { fieldName(): readonly Named[] }) | undefined
  fieldName(): Named | undefined
}

export interface DocAnnotationsContext extends ParserRuleContext {
  docAnnotation(): readonly ParserRuleContext[]
}

/** What the walk calls on the way: enter and exit, with the grammar's names of rules. */
export interface MalloyListener extends ParseTreeListener {
  enterDocAnnotations(context: DocAnnotationsContext): void
  enterDefineSourceStatement(context: Tagged): void
  enterSourceDefinition(context: SourceDefinitionContext): void
  exitSourceDefinition(): void
  enterTopLevelQueryDefs(context: Tagged): void
  enterTopLevelQueryDef(context: TopLevelQueryDefContext): void
  enterDefDimensions(context: Tagged): void
  enterDefMeasures(context: Tagged): void
  enterDefExploreRename(context: Tagged): void
  enterDefExploreQuery(context: Tagged): void
  enterDefJoinOne(context: Tagged): void
  enterDefJoinMany(context: Tagged): void
  enterDefJoinCross(context: Tagged): void
  enterFieldDef(context: FieldDefContext): void
  enterRenameEntry(context: RenameEntryContext): void
  enterIncludeItem(context: IncludeItemContext): void
  enterIncludeField(context: IncludeFieldContext): void
  enterExploreQueryDef(context: ExploreQueryDefContext): void
  exitExploreQueryDef(): void
  enterJoinOn(context: JoinDefContext): void
  exitJoinOn(): void
  enterJoinWith(context: JoinDefContext): void
  exitJoinWith(): void
  enterQueryProperties(): void
  exitQueryProperties(): void
}

/** The name, without the backquotes and backslashes of a quoted one. */
export function nameOf(named: Named): string {
  const context = named.id()
  if (context.BQ_STRING() === undefined) return context.text
  return context.text.slice(1, -1).replace(/\\(.)/gs, "$1")
}
