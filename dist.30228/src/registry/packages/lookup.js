import { organizations, packages, packageVersions, projects } from "../collections.js";
import { notFound, RegistryError } from "../errors.js";
/** The key of a package inside its project: no part can hold a slash. */
export function packageId(name) {
    return `${name.format}/${name.namespace ?? ""}/${name.name}`;
}
/** The organization, or NOT_FOUND. */
export async function requireOrganization(reader, name) {
    const organization = await reader.get(organizations, [name]);
    if (organization === undefined)
        throw notFound("organization", name);
    return organization;
}
/** The project, or NOT_FOUND that names what is missing first. */
export async function requireProject(reader, ref) {
    const project = await reader.get(projects, [ref.organization, ref.project]);
    if (project === undefined) {
        await requireOrganization(reader, ref.organization);
        throw notFound("project", ref.project);
    }
    return project;
}
/** The package, or NOT_FOUND that names what is missing first. */
export async function requirePackage(reader, ref) {
    const project = await requireProject(reader, ref);
    const found = await reader.get(packages, [ref.organization, project.uid, packageId(ref.package)]);
    if (found === undefined)
        throw notFound("package", ref.package.name);
    return found;
}
/** The version of the package, if there is one. */
export function findPackageVersion(reader, parent, version) {
    return reader.get(packageVersions, [parent.organization, parent.uid, version]);
}
/** The version, or NOT_FOUND that names what is missing first. */
export async function requirePackageVersion(reader, ref) {
    const version = await findPackageVersion(reader, await requirePackage(reader, ref), ref.version);
    if (version === undefined)
        throw notFound("package-version", ref.version);
    return version;
}
/** The name that the version has is taken. The message is the one that clients know. */
export function versionExists(name) {
    return new RegistryError("ALREADY_EXISTS", "version already exists", {
        resourceType: "package-version",
        resourceId: name,
    });
}
//# sourceMappingURL=lookup.js.map