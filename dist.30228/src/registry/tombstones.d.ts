/** Something whose children became unreachable when it was deleted, and are still to be swept. */
export interface Tombstone {
    readonly uid: string;
    readonly organization: string;
    readonly kind: "organization" | "project" | "package" | "package-version" | "connector" | "connector-version";
    /** Of a project: the life of the organization that it was in. */
    readonly organizationUid?: string;
    readonly createTime: Date;
}
