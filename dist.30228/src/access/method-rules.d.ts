import { type DescMethod, type Message } from "@bufbuild/protobuf";
import { Level } from "../registry/access/roles.js";
/** Gives what a field of a request holds as text; "" where it is not set. */
export type TextOf = (message: Message) => string;
export interface PackageFields {
    readonly format: TextOf | undefined;
    readonly namespace: TextOf | undefined;
    readonly name: TextOf;
}
export interface MethodRule {
    readonly method: DescMethod;
    readonly need: "public" | "authenticated" | "operator" | "role";
    /** With need "role". */
    readonly level: Level;
    readonly organization: TextOf | undefined;
    readonly project: TextOf | undefined;
    /** Another project, which has to be readable. */
    readonly sourceProject: TextOf | undefined;
    /** Names organization, project or package at once. */
    readonly resource: TextOf | undefined;
    readonly anyProject: boolean;
    readonly createOrganization: boolean;
    readonly createParents: boolean;
    readonly actions: readonly string[];
    readonly package: PackageFields | undefined;
}
/** Throws naming a method without a rule, or one whose rule can't be judged: the process must not start. */
export declare function methodRules(methods: Iterable<DescMethod>, publicServices: ReadonlySet<string>, openServices: ReadonlySet<string>): ReadonlyMap<string, MethodRule>;
/** The full name of a method, as in its gRPC path: "package.Service/Method". */
export declare function methodName(method: DescMethod): string;
/** What a call of the method needs; throws where the proto declares no rule. */
export declare function compileRule(method: DescMethod): MethodRule;
