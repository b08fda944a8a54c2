/** At least a quarter of what the system gives the process (`ulimit -n`), at most all but the reserve; Infinity where it sets no limit. */
export declare function connectionsWithinDescriptors(limit?: number): number;
