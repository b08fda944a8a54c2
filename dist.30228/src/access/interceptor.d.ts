import { type Interceptor } from "@connectrpc/connect";
import { type Gatekeeper } from "./gatekeeper.js";
/** To stand before validation: refuses with UNAUTHENTICATED or PERMISSION_DENIED. */
export declare function authorization(gatekeeper: Gatekeeper): Interceptor;
/** To stand after validation: what was let through because it named no place was expected to be refused there. */
export declare function requireDecision(gatekeeper: Gatekeeper): Interceptor;
/** Watches a stream from its beginning to its end: aborts it with UNAUTHENTICATED once its caller is let in no more. */
export declare function readmission(intervalMs?: number): Interceptor;
