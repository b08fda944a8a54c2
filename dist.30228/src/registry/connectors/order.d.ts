import { type PageOf, type PageRequest } from "../paging.js";
import { type FieldViolation } from "../violations.js";
import type { ConnectorField } from "./fields.js";
type SortField = "name" | "createdAt" | "updatedAt" | "id";
interface SortTerm {
    readonly field: SortField;
    readonly descending: boolean;
}
/** What rows are sorted by. The id comes last, so that no two rows are equal. */
export interface Order {
    readonly terms: readonly SortTerm[];
}
/** What a list can be sorted by. */
export interface Sortable {
    readonly id: string;
    readonly name: string;
    readonly createTime: Date;
    readonly updateTime: Date;
}
/** What is wrong with the order that a request asks for. */
export declare function checkOrder(sort?: string): FieldViolation<ConnectorField>[];
/** Whether it is the order that an index has. */
export declare function isByUpdate(sort?: string): boolean;
/** Of a sort that was checked. */
export declare function orderOf(sort?: string): Order;
/** One page of all these rows. */
export declare function pageInOrder<T extends Sortable>(rows: readonly T[], order: Order, request: PageRequest): PageOf<T>;
export {};
