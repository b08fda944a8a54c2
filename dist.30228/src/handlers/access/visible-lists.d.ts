import type { HandlerContext } from "@connectrpc/connect";
import type { PageOptions } from "../../registry/paging.js";
import { type HandlerOptions } from "../context.js";
type PrefixedPage = PageOptions & {
    readonly prefix?: string | undefined;
};
/** Of an operator: all. */
export declare function visibleOrganizations(options: HandlerOptions, call: HandlerContext, page: PageOptions): Promise<import("../../registry/paging.js").ListPage<import("../../store/store.js").Stored<import("../../registry/packages/entities.js").Organization>>>;
/** A page of an organization's projects that the caller may see. */
export declare function visibleProjects(options: HandlerOptions, call: HandlerContext, organization: string, page: PrefixedPage): Promise<import("../../registry/paging.js").ListPage<import("../../store/store.js").Stored<import("../../registry/packages/entities.js").Project>>>;
/** Projects of all organizations. */
export declare function visibleProjectsOfAll(options: HandlerOptions, call: HandlerContext, page: PrefixedPage): Promise<import("../../registry/paging.js").ListPage<import("../../store/store.js").Stored<import("../../registry/packages/entities.js").Project>>>;
/** What the caller may make on the way to something in an organization. */
export declare function mayCreate(options: HandlerOptions, call: HandlerContext, organization: string): Promise<{
    organization: boolean;
    project: boolean;
}>;
export {};
