import { tombstones } from "../collections.js";
/** Leaves the version's assets to the sweeper. The version must no longer show them once this commits. */
export async function discardAssets(tx, version, now) {
    if (version.assetCount === 0)
        return;
    const { uid, organization } = version;
    await tx.create(tombstones, { uid, organization, kind: "package-version", createTime: now });
}
//# sourceMappingURL=discard-assets.js.map