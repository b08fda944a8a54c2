import type { Stored } from "../../../store/store.js";
import { type CommandContext } from "../../context.js";
import type { Connector } from "../entities.js";
import type { Environment, Variable } from "./entities.js";
import { type EnvironmentInput } from "./rules.js";
/** The variables of a new environment: the defaults of its connector with what is given in their place, then what else is given. */
export declare function initialVariables(defaults: readonly Variable[], given: readonly Variable[]): Variable[];
/** The variables of an environment whose connector has got other defaults: kept names keep their values, others go. */
export declare function replacedVariables(defaults: readonly Variable[], stored: readonly Variable[]): Variable[];
/** What of a connector its new environments are made from. */
export type EnvironmentsOwner = Pick<Connector, "organization" | "uid" | "kind" | "variables">;
/** @param indexes Its place in the request's list; none outside a list. */
export declare function newEnvironment(context: CommandContext, connector: EnvironmentsOwner, input: EnvironmentInput, position: number, now: Date, ...indexes: readonly number[]): Environment;
/** The environment as the request replaces it; the same object when that changes nothing. `position` is its place now. */
export declare function changedEnvironment(context: CommandContext, connector: EnvironmentsOwner, stored: Stored<Environment>, input: EnvironmentInput, position: number, now: Date, ...indexes: readonly number[]): Stored<Environment>;
/** The environment with its size. */
export declare function counted<E extends Omit<Environment, "bytes">>(environment: E): E & {
    readonly bytes: number;
};
