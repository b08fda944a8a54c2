export type ArnTarget = {
    readonly organization: string;
} | {
    readonly organization: string;
    readonly project: string;
} | {
    readonly organization: string;
    readonly project: string;
    readonly package: ArnPackage;
};
export interface ArnPackage {
    readonly format: string;
    /** "" without one. */
    readonly namespace: string;
    readonly name: string;
}
export interface ArnSpelling {
    organization(organization: string): string;
    project(organization: string, project: string): string;
    package(organization: string, project: string, name: ArnPackage): string;
    /** Undefined for text that names nothing of this account and region. */
    parse(arn: string): ArnTarget | undefined;
}
/** `account`: 12 digits. No part of a name can hold a slash, so a name reads back as it was written. */
export declare function arnSpelling(region: string, account: string): ArnSpelling;
