import { type DescMessage, type MessageInitShape, type MessageShape } from "@bufbuild/protobuf";
import type { FieldMask, Timestamp, TimestampSchema } from "@bufbuild/protobuf/wkt";
/** The instant as a Timestamp, to the millisecond. */
export declare function toTimestamp(date: Date): MessageInitShape<typeof TimestampSchema>;
/** The instant to the millisecond, what is finer cut off. */
export declare function fromTimestamp(timestamp: Timestamp): Date;
/**
 * The names (as in the .proto) of the top-level fields that a request sets: those of its mask ("*": all), or, when that is empty,
 * those that are set in the message. A path that no field has, or that goes into a field, is refused.
 */
export declare function presentFields<Desc extends DescMessage>(schema: Desc, message: MessageShape<Desc> | undefined, mask: FieldMask | undefined, maskField?: string): ReadonlySet<string>;
