// What stands under a version, as it is stored: definitions, and the operations (actions and triggers) that refer to them.
export {};
//# sourceMappingURL=entities.js.map