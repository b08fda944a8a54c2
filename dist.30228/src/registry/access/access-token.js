// What lets a caller in, as it is stored.
export {};
//# sourceMappingURL=access-token.js.map