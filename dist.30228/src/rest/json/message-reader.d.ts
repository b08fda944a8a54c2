import { type DescField, type DescMessage } from "@bufbuild/protobuf";
import type { ReaderContext, ReadInto } from "./reader.js";
/** What may stand in the object: a field, under its JSON name and its proto name, an extension or the @type of an Any. */
export interface Member {
    readonly jsonName: string;
    readonly protoName: string;
    /** JSON name as a path's segment. */
    readonly segment: string;
    /** In the set of members seen; 0 for those that an integer has no bit for. */
    readonly bit: number;
    readonly field: DescField | undefined;
    /** Its null is a value. */
    readonly takesNull: boolean;
    /** Its null satisfies required_members. */
    readonly nullable: boolean;
    /** "branch": a message whose members are leaves or branches themselves; "opaque": a leaf that may contain messages. */
    readonly shape: "leaf" | "opaque" | "branch";
    readonly read: ReadInto;
}
export type Members = ReadonlyMap<string, Member>;
/** Fills `members`, which a reader of the same message inside itself may hold already. */
export declare function compileMembers(members: Map<string, Member>, desc: DescMessage, context: ReaderContext, exclude?: ReadonlySet<DescField>): void;
/** For a message packed in an Any: its type has been read before the message. */
export declare const typeMember: Member;
/** `required`: fields whose members must be there. */
export declare function objectReader(desc: DescMessage, members: Members, context: ReaderContext, required?: readonly DescField[]): ReadInto;
