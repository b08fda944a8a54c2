export {};
//# sourceMappingURL=entities.js.map