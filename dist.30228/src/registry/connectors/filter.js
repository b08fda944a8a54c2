// Which connectors a list shows, when its request names a filter.
import { violation } from "../violations.js";
import { checkCategories } from "./rules.js";
/** What is wrong with a filter. */
export function checkFilter(filter) {
    return [
        ...parseTags(filter.tags).flatMap(({ key }) => key === "" ? [violation("tagFilter", "must be of the form key:value,key2")] : []),
        ...checkCategories("categoryFilter", categoriesOf(filter)),
    ];
}
/** Undefined: everything matches. */
export function filterTest(filter) {
    const tests = [];
    const name = filter.name?.toLowerCase() ?? "";
    if (name !== "")
        tests.push((connector) => connector.name.toLowerCase().includes(name));
    const protocol = filter.protocol?.toLowerCase() ?? "";
    if (protocol !== "")
        tests.push((connector) => connector.protocol.includes(protocol));
    for (const { key, value } of parseTags(filter.tags)) {
        tests.push((connector) => connector.tags.some((tag) => tag.key === key && (value === undefined || tag.values.includes(value))));
    }
    const wanted = categoriesOf(filter);
    if (wanted.length > 0)
        tests.push(({ categories = [] }) => wanted.some((category) => categories.includes(category)));
    return tests.length === 0 ? undefined : (connector) => tests.every((test) => test(connector));
}
function parseTags(tags = "") {
    if (tags === "")
        return [];
    return tags.split(",").map((tag) => {
        const colon = tag.indexOf(":");
        return colon < 0 ? { key: tag, value: undefined } : { key: tag.slice(0, colon), value: tag.slice(colon + 1) };
    });
}
function categoriesOf(filter) {
    return filter.categories?.filter((category) => category !== "") ?? [];
}
//# sourceMappingURL=filter.js.map