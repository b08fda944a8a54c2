// How organizations, projects and packages are named to the outside. A dialect spells the names.
export {};
//# sourceMappingURL=resource-names.js.map