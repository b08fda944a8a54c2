export const accessFieldPaths = {
    paths: {
        role: undefined,
        expireTime: "expire_time",
        grantRole: "grants[].role",
        grantOrganization: "grants[].organization",
        grantProject: "grants[].project",
    },
    methods: { UpdateApiKey: { expireTime: "key.expire_time" } },
};
export const permissionFieldPaths = {
    paths: {
        role: "permission.permission",
        expireTime: undefined,
        grantRole: undefined,
        grantOrganization: undefined,
        grantProject: undefined,
    },
};
//# sourceMappingURL=field-paths.js.map