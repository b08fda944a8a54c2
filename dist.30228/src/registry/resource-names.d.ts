/** What a name stands for: an organization, a project in it, or a package in that. */
export interface ResourceTarget {
    readonly organization: string;
    readonly project?: string;
    readonly package?: NamedPackage;
}
/** The parts of a package's name. */
export interface NamedPackage {
    readonly format: string;
    /** "" without one. */
    readonly namespace: string;
    readonly name: string;
}
/** Writes and reads names. */
export interface ResourceNames {
    organization(organization: string): string;
    project(organization: string, project: string): string;
    package(organization: string, project: string, name: NamedPackage): string;
    /** Undefined for text that is no such name. */
    parse(name: string): ResourceTarget | undefined;
}
