// Who uses the bytes of the blob store, as it is stored.
export {};
//# sourceMappingURL=entities.js.map