import type { WriteTransaction } from "../../../store/store.js";
import { type FieldViolation } from "../../violations.js";
import type { ReferenceField } from "../fields.js";
import type { ChildKind } from "./entities.js";
import type { Place } from "./rows.js";
import { type LinkPlace } from "./views.js";
/** One reference of a version to a definition that is not there. */
export interface MissingDefinition {
    /** What refers to it. */
    readonly kind: ChildKind;
    readonly name: string;
    /** Undefined in a schema. */
    readonly place?: LinkPlace;
    readonly problem: string;
}
/** At most 100 places. Targets that nothing refers to any more are forgotten. */
export declare function missingDefinitions(tx: WriteTransaction, { scope }: Place): Promise<MissingDefinition[]>;
/** The violation that a request to publish is refused with. */
export declare function missingViolation({ kind, name, place, problem }: MissingDefinition): FieldViolation<ReferenceField>;
/** What the version's messages say of it. */
export declare function missingText({ kind, name, place, problem }: MissingDefinition): string;
