import type { UpgradeStep } from "./data-format.js";
export declare const countersAndTombstones: UpgradeStep;
