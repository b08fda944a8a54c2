import type { Binding } from "../routing/rules.js";
import type { HeaderStep } from "./binder.js";
/** The steps that bind a route's preconditions, or refuse them. */
export declare function preconditionSteps({ method, httpMethod }: Binding): HeaderStep[];
