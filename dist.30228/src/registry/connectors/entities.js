// Connectors and connections and their versions, as they are stored. A field that may be absent is left out, never null.
export {};
//# sourceMappingURL=entities.js.map