/** "unknown" where no package.json of this package is above this file. */
export declare function programVersion(): string;
