import { ConnectError } from "@connectrpc/connect";
/** ErrorInfo.domain of every error of the registry. */
export declare const ERROR_DOMAIN = "registry";
export interface RequestViolation {
    /** A path in the request's message: "version.archive_status". */
    readonly field: string;
    readonly description: string;
    /** The rule in UPPER_SNAKE_CASE. */
    readonly reason: string;
}
/** INVALID_ARGUMENT with reason INVALID and every violation; the message reads them all. */
export declare function badRequest(...violations: readonly RequestViolation[]): ConnectError;
/** One thing wrong with a request. */
export declare function requestViolation(field: string, description: string, reason: string): RequestViolation;
