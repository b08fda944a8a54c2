function bytesByMethod(limit) {
    return typeof limit === "number" ? () => limit : limit;
}
/** The options with their defaults. */
export function settingsOf(options) {
    const limits = options.limits ?? {};
    return {
        registry: options.registry,
        limits: {
            bodyBytes: limits.bodyBytes ?? 4 * 1024 * 1024,
            fileBytes: bytesByMethod(limits.fileBytes ?? 512 * 1024 * 1024),
            bodyTimeoutMs: limits.bodyTimeoutMs ?? 30_000,
            bodyIdleTimeoutMs: limits.bodyIdleTimeoutMs ?? 60_000,
            requestTimeoutMs: limits.requestTimeoutMs,
            pageItems: limits.pageItems ?? 500,
            urlBytes: limits.urlBytes ?? 8 * 1024,
        },
        admission: options.admission,
        onOutcome: options.onOutcome,
        onFault: options.onFault,
    };
}
//# sourceMappingURL=settings.js.map