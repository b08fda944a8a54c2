import { type ByteString, type KeyPart } from "./key-order.js";
import { type Key, StoreError, type Value } from "./store.js";
/** A Collection without its type parameter: what a store needs to know of it. */
export interface Shape {
    readonly name: string;
    readonly scope: readonly string[];
    readonly id: string;
    readonly indexes: {
        readonly [name: string]: readonly string[];
    };
    readonly unique?: {
        readonly [name: string]: readonly string[];
    };
    readonly history?: string;
    readonly secrets?: readonly string[];
}
/** A document's members but for `revision`: checked, copied, without undefined. */
export interface Fields {
    readonly [member: string]: Value;
}
/** A document as a store holds it. */
export type StoredFields = Fields & {
    readonly revision: number;
};
/** A change record holds two states of a document, and MongoDB takes 16 MiB. Stores check it on their own encoding. */
export declare const MAX_DOCUMENT_BYTES: number;
export declare function invalid(message: string): StoreError;
/** Refuses a key of the wrong length, with a part that is not a well-formed string, or too long. */
export declare function checkKey(shape: Shape, key: Key): void;
/** The key's bytes, after the checks of checkKey: in one pass, for the path that is taken most. */
export declare function documentKey(shape: Shape, key: Key): ByteString;
/** The key that a document claims, if it claims one at all. */
export declare function claimedKey(shape: Shape, document: unknown): string[] | undefined;
/** The values of a query's scope members. */
export declare function checkScope(shape: Shape, scope: Key): void;
/** Refuses a string that can't identify a life: the key of a change record is the collection's name, the life, a revision. */
export declare function checkLife(shape: Shape, life: string): void;
/**
 * A deep copy of the document's members but for `revision`, after every check that no store skips: plain data only, well-formed
 * text, bigints of 64 bits, scope, id and history member present, indexed values of a kind that has an order, all keys short enough.
 * What it has in common with `known`, a document of the same key that is sealed already, is neither checked nor copied again.
 */
export declare function checkDocument(shape: Shape, document: unknown, known?: Fields): Fields;
/** Whether one of the members is not the very same in both. */
export declare function differ(members: readonly string[], a: Fields, b: Fields): boolean;
export declare function keyOf(shape: Shape, fields: Fields): string[];
/** The string that identifies one life of the document. */
export declare function lifeOf(shape: Shape, history: string, fields: Fields): string;
/** The values of an index's or a unique combination's members; undefined when the document lacks one and so has no entry. */
export declare function partsOf(shape: Shape, members: readonly string[], fields: Fields): KeyPart[] | undefined;
/** The same document, with its revision, such that whoever gets it may share it: nobody can change it. */
export declare function sealed(fields: Fields, revision: number): StoredFields;
/** Freezes what can be frozen: a Date's time and an array of bytes can't. */
export declare function freeze<T extends Fields | readonly Value[]>(value: T): T;
/** An own member's value; never what Object.prototype has under that name. */
export declare function memberOf(fields: Fields, member: string): Value | undefined;
/** Sets an own member, also one named `__proto__`. */
export declare function define(target: {
    [member: string | number]: Value;
}, name: string | number, value: Value): void;
