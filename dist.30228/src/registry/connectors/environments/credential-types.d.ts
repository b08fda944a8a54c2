import { type FieldViolation } from "../../violations.js";
import type { ConnectorKind } from "../entities.js";
import type { CredentialField } from "../fields.js";
import type { Credential, CredentialData, CredentialType } from "./entities.js";
/** A credential as a caller sends it, members of other types among its data; what is undefined was not sent, or is none that there is. */
export interface CredentialInput {
    readonly type: CredentialType | undefined;
    readonly name: string;
    readonly data: CredentialData | undefined;
}
/** Of the data of one credential, as JSON. */
export declare const MAX_CREDENTIAL_BYTES: number;
/** What is wrong with a credential that is to be stored. @param indexes Its place in the lists on the way to it. */
export declare function checkCredential(kind: ConnectorKind, { type, name, data }: CredentialInput, ...indexes: readonly number[]): FieldViolation<CredentialField>[];
/** The data of a credential that was checked: what its type has, the secrets apart. */
export declare function splitData(input: CredentialInput): {
    readonly data: CredentialData;
    readonly secrets: Readonly<Record<string, unknown>>;
};
/** The data as it is shown: a word in place of each secret. */
export declare function shownData({ data, secrets }: Pick<Credential, "data" | "secrets">): CredentialData;
