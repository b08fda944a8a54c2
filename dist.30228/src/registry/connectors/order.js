// Orders of a list that its request chooses ("updatedAt:desc,name:asc"), and pages in them. Such a list is sorted in memory; its
// page tokens hold the values that a row is sorted by.
import { badToken, EDGE, pageStart } from "../paging.js";
import { violation } from "../violations.js";
const SYNTAX = /^([^:,]+:[^:,]+)(,[^:,]+:[^:,]+)*$/;
const ORDER_TOKEN = "s";
const values = {
    name: (item) => item.name,
    createdAt: (item) => item.createTime.getTime(),
    updatedAt: (item) => item.updateTime.getTime(),
    id: (item) => item.id,
};
/** As the index `updated` has it, read backwards. */
const BY_UPDATE = "updatedAt:desc";
/** What is wrong with the order that a request asks for. */
export function checkOrder(sort = "") {
    if (sort === "")
        return [];
    if (!SYNTAX.test(sort))
        return [violation("sort", "must be of the form updatedAt:desc,name:asc")];
    return sort.split(",").flatMap((term) => {
        const [field = "", direction = ""] = term.split(":");
        if (!Object.hasOwn(values, field)) {
            return [violation("sort", `'${field}' is none of ${Object.keys(values).join(", ")}`)];
        }
        return direction === "asc" || direction === "desc"
            ? []
            : [violation("sort", `'${direction}' is neither asc nor desc`)];
    });
}
/** Whether it is the order that an index has. */
export function isByUpdate(sort = "") {
    return sort === "" || sort === BY_UPDATE;
}
/** Of a sort that was checked. */
export function orderOf(sort = "") {
    const terms = (sort === "" ? BY_UPDATE : sort).split(",").map((term) => {
        const [field, direction] = term.split(":");
        return { field: isSortField(field) ? field : "id", descending: direction === "desc" };
    });
    return { terms: [...terms, { field: "id", descending: true }] };
}
function isSortField(field) {
    return field !== undefined && Object.hasOwn(values, field);
}
/** One page of all these rows. */
export function pageInOrder(rows, order, request) {
    const { limit, backwards, field, token } = pageStart(request);
    const place = token === undefined ? undefined : placeOf(order, token);
    if (token !== undefined && place === undefined)
        throw badToken(field);
    const sorted = rows.map((row) => ({ row, key: keyOf(order, row) })).sort((a, b) => compareKeys(order, a.key, b.key));
    let start;
    let end;
    if (backwards) {
        // The first row that is not before the place.
        const index = place === undefined ? -1 : sorted.findIndex(({ key }) => compareKeys(order, key, place) >= 0);
        end = index < 0 ? sorted.length : index;
        start = Math.max(0, end - limit);
    }
    else {
        const index = place === undefined ? 0 : sorted.findIndex(({ key }) => compareKeys(order, key, place) > 0);
        start = index < 0 ? sorted.length : index;
        end = Math.min(sorted.length, start + limit);
    }
    const page = sorted.slice(start, end);
    return {
        items: page.map(({ row }) => row),
        totalCount: sorted.length,
        next: end < sorted.length ? tokenOf(order, page.at(-1)?.key) : undefined,
        prev: start > 0 ? tokenOf(order, page[0]?.key) : undefined,
    };
}
function keyOf(order, item) {
    return order.terms.map(({ field }) => values[field](item));
}
function compareKeys(order, a, b) {
    for (const [i, { descending }] of order.terms.entries()) {
        const result = compareValues(a[i], b[i]);
        if (result !== 0)
            return descending ? -result : result;
    }
    return 0;
}
function compareValues(a, b) {
    if (typeof a === "number" && typeof b === "number")
        return a - b;
    // By code point, as the store orders.
    return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}
function tokenOf(order, key) {
    if (key === undefined)
        return EDGE;
    return ORDER_TOKEN + Buffer.from(JSON.stringify([spelled(order), ...key])).toString("base64url");
}
/** Undefined for a token of another order, and for what is none. */
function placeOf(order, token) {
    const parsed = parse(Buffer.from(token.slice(ORDER_TOKEN.length), "base64url").toString());
    if (!Array.isArray(parsed) || parsed.length !== order.terms.length + 1)
        return undefined;
    const key = parsed.slice(1);
    const isKey = key.every((value, i) => typeof value === kindOf(order.terms[i]));
    return isKey && tokenOf(order, key) === token ? key : undefined;
}
function parse(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
function spelled({ terms }) {
    return terms.map(({ field, descending }) => `${field}:${descending ? "desc" : "asc"}`).join();
}
function kindOf(term) {
    return term?.field === "createdAt" || term?.field === "updatedAt" ? "number" : "string";
}
//# sourceMappingURL=order.js.map