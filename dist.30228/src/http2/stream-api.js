export {};
//# sourceMappingURL=stream-api.js.map