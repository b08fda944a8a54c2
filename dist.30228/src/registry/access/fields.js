// The fields of keys and permissions that commands find fault with, by the registry's own names. The handlers of access have a table
// from these names to the paths of their messages, and do not compile while one is missing.
export {};
//# sourceMappingURL=fields.js.map