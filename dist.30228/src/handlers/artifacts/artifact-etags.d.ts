import type { Package, PackageVersion, Project } from "../../registry/packages/entities.js";
/** Of a repository's description. */
export declare function repositoryEtag({ uid, description, upstreams }: Project): string;
/** Of a package's description. */
export declare function packageEtag({ uid, publishOrigin, upstreamOrigin }: Package): string;
/** Of a package version's description. */
export declare function versionEtag({ uid, status, contentRevision, publishTime }: PackageVersion): string;
