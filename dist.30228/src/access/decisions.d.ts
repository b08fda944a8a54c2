import type { Message } from "@bufbuild/protobuf";
import type { Caller } from "../registry/access/caller.js";
import { Level } from "../registry/access/roles.js";
import type { ResourceNames } from "../registry/resource-names.js";
import type { AccessCache } from "./access-cache.js";
import type { MethodRule } from "./method-rules.js";
export interface DecisionOptions {
    readonly cache: AccessCache;
    /** How policies name resources. */
    readonly names: ResourceNames;
    /** Whoever is authenticated may make organizations. */
    readonly everyoneCreates: boolean;
    /** Of packages whose API does not name it. */
    readonly defaultPackage: {
        readonly format: string;
        readonly namespace: string;
    };
}
export declare class Decisions {
    #private;
    private readonly options;
    constructor(options: DecisionOptions);
    /** Resolves, or returns, when the caller may make the call; throws PERMISSION_DENIED. What it says is the same whether the place exists or not. */
    check(rule: MethodRule, caller: Caller, message: Message): void | Promise<void>;
    /** Whether the message says what it is about. */
    namesPlace(rule: MethodRule, message: Message): boolean;
    mayCreateOrganizations(caller: Caller): boolean;
    /** What the caller may do with an organization, or a project in it, by their roles. */
    levelOn(caller: Caller, organization: string, project?: string): Promise<Level>;
    /** Whether the caller may see that an organization exists. */
    mayRead(caller: Caller, organization: string): Promise<boolean>;
}
