import type { RestHandler } from "../rest/index.js";
import type { Admission } from "../rpc/admission.js";
import type { DocsHandler } from "./pages.js";
/** Serves documentation to whoever is let in; everybody else is answered by `rest`, as on any path that needs a credential. */
export declare function privatePages(docs: DocsHandler, admission: Admission, rest: RestHandler): RestHandler;
