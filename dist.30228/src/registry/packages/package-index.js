// What indexing a package version finds in its file.
export {};
//# sourceMappingURL=package-index.js.map