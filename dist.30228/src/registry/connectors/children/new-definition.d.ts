import { type FieldViolation } from "../../violations.js";
import type { DefinitionField } from "../fields.js";
import type { Definition } from "./entities.js";
import { type DefinitionInput, type SchemaInput } from "./rules.js";
/** What a schema may refer to: the definitions of its version, and those that the same request creates. */
export interface KnownDefinitions {
    readonly names: ReadonlySet<string>;
    readonly uids: ReadonlySet<string>;
}
/** Members of a definition that its schema decides. */
export type SchemaMembers = Pick<Definition, "contentType" | "contentSha256" | "targets">;
/**
 * What a schema makes of its definition, or what is wrong with it.
 * @param location Path of the schemas of the version.
 * @param indexes The definition's place in a list of them; none outside a list.
 */
export declare function schemaMembers({ contentType, content }: SchemaInput, location: string, known: KnownDefinitions, ...indexes: readonly number[]): {
    readonly members: SchemaMembers;
    readonly violations: readonly FieldViolation<DefinitionField>[];
};
/** The name of a schema's file without its extension: the uid or the name of its definition. */
export declare function fileStem(file: string): string;
/** What a definition counts for in the bytes of its version. */
export declare function definitionBytes({ name, accept, description }: DefinitionInput, contentBytes: number): number;
