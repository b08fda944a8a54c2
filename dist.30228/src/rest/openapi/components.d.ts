import type { JsonObject } from "@bufbuild/protobuf";
export type Section = "schemas" | "responses" | "securitySchemes";
export declare class Components {
    private readonly owners;
    private readonly sections;
    /** Whether nobody else has taken the name. */
    isOwn(name: string, owner: object): boolean;
    /** A reference to the part of this name. It may refer to itself while it is being built. */
    refer(section: Section, name: string, build: () => JsonObject): JsonObject;
    /** A reference to a schema of this name, or of one like it where another schema has the name. */
    named(name: string, schema: JsonObject): JsonObject;
    /** What a reference to a schema stands for. */
    resolve(reference: string): JsonObject | undefined;
    toJson(): JsonObject;
}
