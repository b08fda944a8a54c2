export {};
//# sourceMappingURL=secret-box.js.map