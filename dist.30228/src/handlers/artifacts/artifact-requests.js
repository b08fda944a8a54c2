// What requests of registry.artifacts.v1 name, as commands take it.
import { AllowPublish, AllowUpstream, RepositoryPatchSchema, } from "../../../gen/registry/artifacts/v1/resources_pb.js";
import { notFound } from "../../registry/errors.js";
import { checkNameLength } from "../../registry/packages/package-names.js";
import { badRequest, requestViolation } from "../bad-request.js";
import { presentFields } from "../messages.js";
import { formatNamed, fromAllowPublish, fromAllowUpstream, fromFormat, fromStatus } from "./artifact-messages.js";
/** The domain's name; one that another account owns does not exist here. */
export function domainNamed({ account }, { domain, domainOwner }) {
    if (domainOwner !== "" && domainOwner !== account)
        throw notFound("organization", domain);
    return domain;
}
/** The project that a request's domain and repository name. Another owner's domain is NOT_FOUND. */
export function projectRef(account, request) {
    return { organization: domainNamed(account, request), project: request.repository };
}
/** The package that a request names. Another owner's domain is NOT_FOUND. */
export function packageRef(account, request) {
    const format = fromFormat(request.format);
    if (format === undefined)
        throw badRequest(requestViolation("format", "is required", "REQUIRED"));
    const name = { format, namespace: request.namespace || undefined, name: request.package };
    checkNameLength(name);
    return { ...projectRef(account, request), package: name };
}
/** The version that a request names. Another owner's domain is NOT_FOUND. */
export function versionRef(account, request) {
    return { ...packageRef(account, request), version: request.packageVersion };
}
/** The status that a bulk change asks for; INVALID_ARGUMENT for one that no version can be given. */
export function targetStatus(status) {
    const target = fromStatus(status);
    if (target === "Published" || target === "Unlisted" || target === "Archived")
        return target;
    throw badRequest(requestViolation("target_status", "must be Archived, Published or Unlisted", "TARGET_STATUS"));
}
/** A key may stand once. */
export function tagsOf(tags) {
    const seen = new Set();
    for (const [index, { key }] of tags.entries()) {
        if (seen.has(key))
            throw badRequest(requestViolation(`tags[${index}].key`, `'${key}' is present twice`, "DUPLICATE"));
        seen.add(key);
    }
    return tags.length === 0 ? {} : { tags: tags.map(({ key, value }) => ({ key, value })) };
}
/** What a repository is to become: a description or upstreams that are not given stay. */
export function repositoryPatch(message, mask) {
    const present = presentFields(RepositoryPatchSchema, message, mask);
    const upstreams = message?.upstreams.map(({ repositoryName }) => repositoryName) ?? [];
    return {
        ...(present.has("description") ? { description: message?.description || null } : {}),
        ...(present.has("upstreams") ? { upstreams: upstreams.length === 0 ? null : upstreams } : {}),
    };
}
/** Where the versions of a package may come from; INVALID_ARGUMENT unless the request says both. */
export function originRestrictions(restrictions) {
    const publishOrigin = fromAllowPublish(restrictions?.publish ?? AllowPublish.UNSPECIFIED);
    const upstreamOrigin = fromAllowUpstream(restrictions?.upstream ?? AllowUpstream.UNSPECIFIED);
    if (publishOrigin === undefined || upstreamOrigin === undefined) {
        throw badRequest(requestViolation("restrictions", "must say publish and upstream: ALLOW or BLOCK each", "REQUIRED"));
    }
    return { publishOrigin, upstreamOrigin };
}
/** What a resource name (ARN) stands for; one that is none, or of another account or region, is of nothing that exists. */
export function tagTarget({ resourceNames }, arn) {
    const target = resourceNames.parse(arn);
    if (target === undefined)
        throw notFound("organization", arn);
    const { organization, project, package: named } = target;
    if (project === undefined)
        return { organization };
    if (named === undefined)
        return { organization, project };
    const format = formatNamed(named.format);
    if (format === undefined)
        throw notFound("package", arn);
    const name = { format, namespace: named.namespace || undefined, name: named.name };
    checkNameLength(name);
    return { organization, project, package: name };
}
/** Where the caller reached the service. */
export function originOf(call) {
    const { origin } = new URL(call.url, "http://localhost");
    const host = call.requestHeader.get("host") ?? call.requestHeader.get(":authority");
    return host === null ? origin : `${new URL(origin).protocol}//${host}`;
}
/** What names the version in an answer that is about it. */
export function versionMembers(request) {
    return {
        format: request.format,
        namespace: request.namespace,
        package: request.package,
        version: request.packageVersion,
    };
}
/** The page that a request asks for. */
export function pageParams(request) {
    return { limit: request.maxResults, token: request.nextToken, field: "next_token" };
}
//# sourceMappingURL=artifact-requests.js.map