/** The caller where nobody has to authenticate. */
export const anonymous = {
    principal: "anonymous",
    operator: true,
    groups: [],
    expiresAt: Number.POSITIVE_INFINITY,
};
/** What the grants of an organization call the caller: the principal and the groups that its identity provider names. */
export function identitiesOf(caller) {
    return [caller.principal, ...caller.groups.map((group) => `group:${group}`)];
}
//# sourceMappingURL=caller.js.map