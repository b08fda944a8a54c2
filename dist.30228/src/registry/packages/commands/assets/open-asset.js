// One asset of a version, and its bytes.
import { verifiedBytes } from "../../../blobs/verified-bytes.js";
import { assets } from "../../../collections.js";
import { conflict, notFound } from "../../../errors.js";
import { UPLOADED_ASSET } from "../../index-queue.js";
import { requirePackageVersion } from "../../lookup.js";
import { isActive } from "../../version-status.js";
/**
 * Without a name: the uploaded file, else the only asset there is. A version that can't be fetched now is a CONFLICT. With a
 * revision: a version whose content is another one is NOT_FOUND.
 */
export async function openAsset(context, ref, wanted = {}) {
    const { name, revision } = wanted;
    const { version, asset } = await context.store.read(async (tx) => {
        const version = await requirePackageVersion(tx, ref);
        if (!isActive(version.status)) {
            throw conflict("package-version", version.name, `is ${version.status}: its files can't be fetched`);
        }
        if (revision !== undefined && revision !== version.contentRevision) {
            throw notFound("package-version", version.name, `has no revision ${revision}`);
        }
        const scope = [version.organization, version.uid];
        let asset = await tx.get(assets, [...scope, name ?? UPLOADED_ASSET]);
        if (asset === undefined && name === undefined) {
            const { items } = await tx.page(assets, { scope, limit: 2 });
            if (items.length > 1) {
                throw conflict("package-version", version.name, `has several assets, and none is named '${UPLOADED_ASSET}'`);
            }
            asset = items[0];
        }
        return { version, asset };
    });
    if (asset === undefined) {
        throw name === undefined ? notFound("package-version", version.name, "has no file") : notFound("asset", name);
    }
    return { version, asset, read: (range) => verifiedBytes(context.blobs, asset, range) };
}
//# sourceMappingURL=open-asset.js.map