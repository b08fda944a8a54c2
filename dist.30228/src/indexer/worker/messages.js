/** How a worker ends itself when its process has grown over the memory that it may take: no library or system uses this signal. */
export const OUT_OF_MEMORY_SIGNAL = "SIGUSR2";
//# sourceMappingURL=messages.js.map