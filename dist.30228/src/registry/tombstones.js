// What stays of something deleted until everything under it is gone.
export {};
//# sourceMappingURL=tombstones.js.map