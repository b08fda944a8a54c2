// Amazon Resource Names: how this vendor's API names organizations (its domains), projects (its repositories) and packages.
/** `account`: 12 digits. No part of a name can hold a slash, so a name reads back as it was written. */
export function arnSpelling(region, account) {
    const prefix = `arn:aws:codeartifact:${region}:${account}:`;
    return {
        organization: (organization) => `${prefix}domain/${organization}`,
        project: (organization, project) => `${prefix}repository/${organization}/${project}`,
        package: (organization, project, { format, namespace, name }) => `${prefix}package/${organization}/${project}/${format}/${namespace}/${name}`,
        parse(arn) {
            if (!arn.startsWith(prefix))
                return undefined;
            const [kind, organization, project, format, namespace, name, ...rest] = arn.slice(prefix.length).split("/");
            if (!organization || rest.length > 0)
                return undefined;
            if (kind === "domain")
                return project === undefined ? { organization } : undefined;
            if (!project)
                return undefined;
            if (kind === "repository")
                return format === undefined ? { organization, project } : undefined;
            if (kind !== "package" || !format || namespace === undefined || !name)
                return undefined;
            return { organization, project, package: { format, namespace, name } };
        },
    };
}
//# sourceMappingURL=arns.js.map