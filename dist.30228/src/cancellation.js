// How work learns that nobody waits for it any more, in every layer.
export {};
//# sourceMappingURL=cancellation.js.map