// How far long work has come.
export {};
//# sourceMappingURL=progress.js.map