import type { Stored } from "../../../store/store.js";
import type { Environment } from "./entities.js";
export interface EnvironmentView {
    readonly environment: Stored<Environment>;
    readonly etag: string;
}
/** An environment as callers see it, with its etag. */
export declare function environmentView(environment: Stored<Environment>): EnvironmentView;
