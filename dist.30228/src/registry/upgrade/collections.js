export const dataFormats = { name: "data-formats", scope: [], id: "id", indexes: {} };
export const assetTallies = {
    name: "asset-tallies",
    scope: ["organization"],
    id: "share",
    indexes: {},
};
export const orphanages = {
    name: "orphanages",
    scope: [],
    id: "uid",
    indexes: {},
};
export const upgradeCollections = [dataFormats, assetTallies, orphanages];
//# sourceMappingURL=collections.js.map