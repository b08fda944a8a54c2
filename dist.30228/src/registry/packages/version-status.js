import { atLeast } from "../context.js";
/** Whether the files of a version can be fetched. */
export function isActive(status) {
    return status === "Published" || status === "Unlisted";
}
/** The names that can be a package's latest version: three numbers joined by dots. */
const RELEASE_NAME = /^[0-9]+\.[0-9]+\.[0-9]+$/;
/** Whether the version counts when the latest version is looked for. */
export function canBeLatest({ name, status }) {
    return isActive(status) && RELEASE_NAME.test(name);
}
/** A disposed version has lost its assets: it can only be deleted. */
export function mayChange(from) {
    return from !== "Disposed";
}
/** The version with another status; the times and the index that follow it move too. */
export function withStatus(version, status, now) {
    const { activeSequence: _, ...rest } = version;
    return {
        ...rest,
        status,
        ...(canBeLatest({ name: version.name, status }) ? { activeSequence: version.sequence } : {}),
        ...(status === "Published" && version.publishTime === undefined ? { publishTime: now, publishOrder: now } : {}),
        updateTime: atLeast(version.updateTime, now),
    };
}
//# sourceMappingURL=version-status.js.map