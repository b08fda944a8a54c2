// What both stores do with a caller's key or document before they store it: check it, copy it, and find its places.
import { encodeKey, isWellFormed, MAX_KEY_BYTES } from "./key-order.js";
import { StoreError } from "./store.js";
/** As deep as a google.protobuf.Struct that a Protobuf parser accepts, and less than MongoDB's own limit. */
const MAX_DEPTH = 100;
/** A change record holds two states of a document, and MongoDB takes 16 MiB. Stores check it on their own encoding. */
export const MAX_DOCUMENT_BYTES = 4 * 1_024 * 1_024;
const MAX_BIGINT = 2n ** 63n - 1n;
const MIN_BIGINT = -(2n ** 63n);
export function invalid(message) {
    return new StoreError("invalid", message);
}
/** Refuses a key of the wrong length, with a part that is not a well-formed string, or too long. */
export function checkKey(shape, key) {
    if (key.length !== shape.scope.length + 1) {
        throw invalid(`a key of ${shape.name} has ${shape.scope.length + 1} parts: ${[...shape.scope, shape.id].join(", ")}`);
    }
    checkStrings(shape, key);
    checkLength(shape, "key", key);
}
/** The key's bytes, after the checks of checkKey: in one pass, for the path that is taken most. */
export function documentKey(shape, key) {
    if (key.length !== shape.scope.length + 1 || key.some((part) => typeof part !== "string"))
        checkKey(shape, key);
    const bytes = encodeKey(key);
    if (bytes.length > MAX_KEY_BYTES)
        checkKey(shape, key);
    return bytes;
}
/** The key that a document claims, if it claims one at all. */
export function claimedKey(shape, document) {
    if (!isPlain(document))
        return undefined;
    const key = [];
    for (const member of [...shape.scope, shape.id]) {
        const part = document[member];
        if (typeof part !== "string")
            return undefined;
        key.push(part);
    }
    return key;
}
/** The values of a query's scope members. */
export function checkScope(shape, scope) {
    if (scope.length !== shape.scope.length) {
        throw invalid(`the scope of ${shape.name} has ${shape.scope.length} parts: ${shape.scope.join(", ")}`);
    }
    checkStrings(shape, scope);
}
/** Refuses a string that can't identify a life: the key of a change record is the collection's name, the life, a revision. */
export function checkLife(shape, life) {
    checkStrings(shape, [life]);
    checkLength(shape, "history", [shape.name, life, Number.MAX_SAFE_INTEGER]);
}
function checkStrings(shape, parts) {
    for (const part of parts) {
        if (typeof part !== "string")
            throw invalid(`a part of a key of ${shape.name} is not a string`);
        if (!isWellFormed(part))
            throw invalid(`a part of a key of ${shape.name} is not well-formed Unicode`);
    }
}
/**
 * A deep copy of the document's members but for `revision`, after every check that no store skips: plain data only, well-formed
 * text, bigints of 64 bits, scope, id and history member present, indexed values of a kind that has an order, all keys short enough.
 * What it has in common with `known`, a document of the same key that is sealed already, is neither checked nor copied again.
 */
export function checkDocument(shape, document, known) {
    if (!isPlain(document))
        throw invalid(`a document of ${shape.name} is a plain object`);
    const fields = {};
    for (const name of Object.keys(document)) {
        const value = document[name];
        if (value === undefined || name === "revision")
            continue;
        if (known !== undefined && memberOf(known, name) === value)
            define(fields, name, value);
        else
            define(fields, checkName(shape, name), copy(shape, value, name, 1));
    }
    const isNew = (members) => known === undefined || differ(members, known, fields);
    const key = keyOf(shape, fields);
    if (known === undefined)
        checkKey(shape, key);
    if (shape.history !== undefined && isNew([shape.history]))
        checkLife(shape, lifeOf(shape, shape.history, fields));
    for (const [name, members] of Object.entries(shape.indexes)) {
        const values = isNew(members) ? partsOf(shape, members, fields) : undefined;
        if (values)
            checkLength(shape, `index ${name}`, [...key, ...values]);
    }
    for (const [name, members] of Object.entries(shape.unique ?? {})) {
        const values = isNew(members) ? partsOf(shape, members, fields) : undefined;
        if (values)
            checkLength(shape, `unique ${name}`, values);
    }
    return fields;
}
/** Whether one of the members is not the very same in both. */
export function differ(members, a, b) {
    return members.some((member) => memberOf(a, member) !== memberOf(b, member));
}
export function keyOf(shape, fields) {
    return [...shape.scope, shape.id].map((member) => stringOf(shape, member, fields));
}
/** The string that identifies one life of the document. */
export function lifeOf(shape, history, fields) {
    return stringOf(shape, history, fields);
}
function stringOf(shape, member, fields) {
    const value = memberOf(fields, member);
    if (typeof value !== "string")
        throw invalid(`a document of ${shape.name} needs a string in ${member}`);
    return value;
}
/** The values of an index's or a unique combination's members; undefined when the document lacks one and so has no entry. */
export function partsOf(shape, members, fields) {
    const parts = [];
    for (const member of members) {
        const value = memberOf(fields, member);
        if (value === undefined || value === null)
            return undefined;
        if (!isKeyPart(value)) {
            throw invalid(`${shape.name}: ${member} is indexed, so it is a string, a safe integer, a boolean or a Date`);
        }
        parts.push(value);
    }
    return parts;
}
/** The same document, with its revision, such that whoever gets it may share it: nobody can change it. */
export function sealed(fields, revision) {
    return freeze({ ...fields, revision });
}
/** Freezes what can be frozen: a Date's time and an array of bytes can't. */
export function freeze(value) {
    for (const member of Object.values(value)) {
        if (typeof member === "object" && member !== null && !(member instanceof Date) && !(member instanceof Uint8Array)) {
            freeze(member);
        }
    }
    return Object.freeze(value);
}
/** An own member's value; never what Object.prototype has under that name. */
export function memberOf(fields, member) {
    return Object.hasOwn(fields, member) ? fields[member] : undefined;
}
/** Sets an own member, also one named `__proto__`. */
export function define(target, name, value) {
    if (name !== "__proto__")
        target[name] = value;
    else
        Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}
function isKeyPart(value) {
    return typeof value === "string" || typeof value === "boolean" || Number.isSafeInteger(value) || value instanceof Date;
}
function checkLength(shape, what, parts) {
    // Encoding is the costlier way to find what is clear for nearly every key: a UTF-16 unit takes 3 bytes at most, a part 2 more.
    const bound = parts.reduce((sum, part) => sum + (typeof part === "string" ? part.length * 3 + 2 : 9), 0);
    if (bound <= MAX_KEY_BYTES)
        return;
    const { length } = encodeKey(parts);
    if (length > MAX_KEY_BYTES) {
        throw invalid(`${shape.name}: ${what} takes ${length} bytes, at most ${MAX_KEY_BYTES} are possible`);
    }
}
function isPlain(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
}
// BSON ends a member's name at a NUL.
function checkName(shape, name) {
    if (name.includes("\0") || !isWellFormed(name)) {
        throw invalid(`${shape.name}: a member's name is well-formed Unicode without U+0000`);
    }
    return name;
}
function copy(shape, value, path, depth) {
    switch (typeof value) {
        case "string":
            if (!isWellFormed(value))
                throw invalid(`${shape.name}: ${path} is not well-formed Unicode`);
            return value;
        case "number":
        case "boolean":
            return value;
        case "bigint":
            if (value > MAX_BIGINT || value < MIN_BIGINT)
                throw invalid(`${shape.name}: ${path} is beyond 64 bits`);
            return value;
    }
    if (value === null)
        return null;
    if (depth > MAX_DEPTH)
        throw invalid(`${shape.name}: ${path.slice(0, 80)} is nested deeper than ${MAX_DEPTH}`);
    if (value instanceof Date) {
        if (Number.isNaN(value.getTime()))
            throw invalid(`${shape.name}: ${path} is not a valid Date`);
        return new Date(value);
    }
    if (value instanceof Uint8Array)
        return new Uint8Array(value);
    if (Array.isArray(value)) {
        return Array.from(value, (item, i) => copy(shape, item, `${path}[${i}]`, depth + 1));
    }
    if (isPlain(value)) {
        const members = {};
        for (const [name, member] of Object.entries(value)) {
            if (member !== undefined) {
                define(members, checkName(shape, name), copy(shape, member, `${path}.${name}`, depth + 1));
            }
        }
        return members;
    }
    throw invalid(`${shape.name}: ${path} is not plain data`);
}
//# sourceMappingURL=document.js.map