export {};
//# sourceMappingURL=access-options.js.map