import type { WriteTransaction } from "../../store/store.js";
import type { ProjectRef } from "./lookup.js";
/** Each must exist in the project's organization, until this commits; none twice, and not the project itself. */
export declare function checkUpstreams(tx: WriteTransaction, { organization, project }: ProjectRef, upstreams: readonly string[]): Promise<void>;
