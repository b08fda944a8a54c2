// Who may do what, as it is stored. A member that may be absent is left out, never null.
export {};
//# sourceMappingURL=entities.js.map