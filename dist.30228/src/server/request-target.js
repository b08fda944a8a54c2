/** The target's path, "*" for that of OPTIONS. Clients of a proxy send it in absolute form. */
export function pathOf({ url = "/" }) {
    const query = url.indexOf("?");
    const target = query < 0 ? url : url.slice(0, query);
    if (target.startsWith("/") || target === "*")
        return target;
    const authority = target.indexOf("://");
    const slash = authority < 0 ? -1 : target.indexOf("/", authority + 3);
    return slash < 0 ? "/" : target.slice(slash);
}
/** `isRpc`: the path is a method's. */
export function protocolOf({ headers }, isRpc) {
    const type = headers["content-type"];
    if (type?.startsWith("application/grpc-web"))
        return "grpc-web";
    if (type?.startsWith("application/grpc"))
        return "grpc";
    return isRpc || headers["connect-protocol-version"] !== undefined || type?.startsWith("application/connect+") === true
        ? "connect"
        : "rest";
}
//# sourceMappingURL=request-target.js.map