// Makes the judging of a message that violates rules as cheap as that of a valid one of its size: what is too large is told without
// judging what it holds, and of long lists and maps only the first entries that are in doubt are left.
import { getOption, isFieldSet } from "@bufbuild/protobuf";
import { FieldMaskSchema, isWrapperDesc } from "@bufbuild/protobuf/wkt";
import { field as fieldExtension, Ignore, message as messageExtension, } from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import { MAX_VIOLATIONS } from "./bounds.js";
import { MAX_MASK_PATHS } from "./compile.js";
import { codePoints } from "./predicates.js";
export class Narrower {
    compiler;
    plans = new Map();
    constructor(compiler) {
        this.compiler = compiler;
    }
    narrow(desc, message) {
        const pass = new NarrowingPass((each) => this.planOf(each));
        const copy = pass.message(desc, message, "");
        return { oversized: pass.oversized, message: copy, toOriginal: pass.toOriginal(copy), isLong: pass.isLong };
    }
    planOf(desc) {
        let plan = this.plans.get(desc);
        if (plan === undefined) {
            const { cel, celExpression } = getOption(desc, messageExtension);
            const isWhole = cel.length > 0 || celExpression.length > 0;
            plan =
                desc.typeName === FieldMaskSchema.typeName
                    ? desc.fields.map(maskPlan)
                    : desc.fields.flatMap((field) => this.fieldPlan(field, isWhole) ?? []);
            this.plans.set(desc, plan);
        }
        return plan;
    }
    fieldPlan(field, isWhole) {
        const rules = getOption(field, fieldExtension);
        if (rules.ignore === Ignore.ALWAYS)
            return undefined;
        const limit = limitOf(rules);
        const repeated = rules.type.case === "repeated" ? rules.type.value : undefined;
        const hasEntries = field.fieldKind === "list" || field.fieldKind === "map";
        const isNested = field.fieldKind === "message" && !isWrapperDesc(field.message);
        if (limit === undefined && !hasEntries && !isNested)
            return undefined;
        const isUnique = repeated?.unique === true;
        const comparable = field.fieldKind === "list" && field.listKind !== "message";
        const hasCel = rules.cel.length > 0 || rules.celExpression.length > 0;
        return {
            field,
            limit,
            element: hasEntries ? this.compiler.entryPredicate(field, rules) : undefined,
            separable: !isWhole && !hasCel && (!isUnique || comparable),
            isUnique,
        };
    }
}
/** Of google.protobuf.FieldMask, which has no rules of its own. */
function maskPlan(field) {
    const limit = (paths) => paths.length > MAX_MASK_PATHS
        ? { reason: "field_mask.max_paths", description: `must name at most ${MAX_MASK_PATHS} paths` }
        : undefined;
    return { field, limit, element: undefined, separable: true, isUnique: false };
}
class NarrowingPass {
    planOf;
    oversized = [];
    isLong = false;
    /** How many entries may still be kept. */
    left = MAX_VIOLATIONS;
    /** The places in the original of what was kept, by the lists and maps of the copy. */
    places = new Map();
    constructor(planOf) {
        this.planOf = planOf;
    }
    message(desc, message, path) {
        const copy = Object.assign(Object.create(Object.getPrototypeOf(message)), message);
        for (const plan of this.planOf(desc)) {
            if (this.oversized.length >= MAX_VIOLATIONS)
                break;
            const { field } = plan;
            if (!isFieldSet(message, field))
                continue;
            const name = path === "" ? field.name : `${path}.${field.name}`;
            const value = fieldValue(message, field);
            const problem = plan.limit?.(value);
            if (problem !== undefined) {
                this.oversized.push({ field: name, ...problem, concerns: [name] });
            }
            const narrowed = problem === undefined ? this.value(plan, value, name) : emptyOf(value);
            if (field.oneof === undefined)
                copy[field.localName] = narrowed;
            else
                copy[field.oneof.localName] = { case: field.localName, value: narrowed };
        }
        return copy;
    }
    toOriginal(root) {
        return (path, reason) => {
            let value = root;
            const mapped = path.map((element) => {
                if (element.kind === "field")
                    value = fieldValue(value, element);
                else if (element.kind === "list_sub" && Array.isArray(value)) {
                    const index = this.places.get(value)?.[element.index] ?? element.index;
                    value = value[element.index];
                    return { ...element, index };
                }
                else if (element.kind === "map_sub")
                    value = value[String(element.key)];
                return element;
            });
            const isOfCopy = typeof value === "object" && value !== null && this.places.has(value);
            return isOfCopy && path.at(-1)?.kind === "field" && SIZE_RULES.has(reason) ? undefined : mapped;
        };
    }
    value(plan, value, path) {
        const { field } = plan;
        switch (field.fieldKind) {
            case "message":
                return isWrapperDesc(field.message) ? value : this.message(field.message, value, path);
            case "list":
                return this.list(plan, value, path);
            case "map":
                return this.map(plan, value, path);
            default:
                return value;
        }
    }
    list(plan, list, path) {
        if (!plan.separable) {
            if (list.length > MAX_VIOLATIONS)
                this.isLong = true;
            return list;
        }
        const places = plan.isUnique ? firstDuplicate(list) : [];
        const kept = places.map((place) => list[place]);
        for (let index = 0; plan.element !== undefined && index < list.length && this.left > 0; index++) {
            const element = list[index];
            if (plan.element(element, "") || places.includes(index))
                continue;
            this.left--;
            places.push(index);
            kept.push(this.entry(plan.field, element, `${path}[${index}]`));
        }
        this.places.set(kept, places);
        return kept;
    }
    map(plan, map, path) {
        if (!plan.separable) {
            if (Object.keys(map).length > MAX_VIOLATIONS)
                this.isLong = true;
            return map;
        }
        const kept = Object.create(null);
        for (const [key, value] of Object.entries(map)) {
            if (plan.element === undefined || this.left === 0)
                break;
            if (plan.element(value, key))
                continue;
            this.left--;
            kept[key] = this.entry(plan.field, value, `${path}[${JSON.stringify(key)}]`);
        }
        this.places.set(kept, undefined);
        return kept;
    }
    entry(field, value, path) {
        const { message } = field;
        return message === undefined || isWrapperDesc(message) || message.typeName.startsWith("google.protobuf.")
            ? value
            : this.message(message, value, path);
    }
}
/** Rules that a list or map may violate only for want of the entries that were left out. */
const SIZE_RULES = new Set(["repeated.min_items", "map.min_pairs", "required"]);
function firstDuplicate(list) {
    const seen = new Map();
    for (const [index, value] of list.entries()) {
        const first = seen.get(value);
        if (first !== undefined)
            return [first, index];
        seen.set(value, index);
    }
    return [];
}
function emptyOf(value) {
    if (typeof value === "string")
        return "";
    if (value instanceof Uint8Array)
        return new Uint8Array();
    return Array.isArray(value) ? [] : {};
}
function fieldValue(message, field) {
    const fields = message;
    if (field.oneof === undefined)
        return fields[field.localName];
    const choice = fields[field.oneof.localName];
    return choice.case === field.localName ? choice.value : undefined;
}
/** Upper limits of a value's size, in protovalidate's own words. */
function limitOf(rules) {
    const { case: kind, value } = rules.type;
    switch (kind) {
        case "string":
            return firstOf([
                limit(value, "maxLen", codePoints, "string.max_len", (most) => `must be at most ${most} characters`),
                limit(value, "maxBytes", byteLength, "string.max_bytes", (most) => `must be at most ${most} bytes`),
            ]);
        case "bytes":
            return limit(value, "maxLen", lengthOf, "bytes.max_len", (most) => `must be at most ${most} bytes`);
        case "repeated":
            return limit(value, "maxItems", lengthOf, "repeated.max_items", (most) => `must contain no more than ${most} item(s)`);
        case "map":
            return limit(value, "maxPairs", pairsOf, "map.max_pairs", (most) => `map must be at most ${most} entries`);
        default:
            return undefined;
    }
}
function limit(rules, rule, size, reason, describe) {
    const most = Object.hasOwn(rules, rule) ? Reflect.get(rules, rule) : undefined;
    if (typeof most !== "bigint")
        return undefined;
    return (value) => (size(value) > most ? { reason, description: describe(most) } : undefined);
}
function firstOf(limits) {
    const all = limits.filter((each) => each !== undefined);
    if (all.length === 0)
        return undefined;
    return (value) => {
        for (const each of all) {
            const problem = each(value);
            if (problem !== undefined)
                return problem;
        }
        return undefined;
    };
}
const byteLength = (text) => Buffer.byteLength(text);
const lengthOf = ({ length }) => length;
const pairsOf = (map) => Object.keys(map).length;
//# sourceMappingURL=narrow.js.map