import { addCreator } from "../access/creators.js";
import { organizations, packages, packageVersions, projectLocations, projects } from "../collections.js";
import { atLeast } from "../context.js";
import { addToCounter } from "../counters.js";
import { alreadyExists } from "../errors.js";
import { createRow } from "../every-field.js";
import { contentRevision } from "./content-revision.js";
import { packageId } from "./lookup.js";
import { canBeLatest } from "./version-status.js";
/** An organization that nothing says more of than its name. */
export function namedOrganization(name) {
    return { name, displayName: undefined, encryptionKey: undefined, tags: undefined };
}
/** A project that nothing says more of than its name. */
export function namedProject(name) {
    return {
        name,
        readme: undefined,
        replicationCount: undefined,
        description: undefined,
        upstreams: undefined,
        tags: undefined,
    };
}
/** A new organization. Refuses with ALREADY_EXISTS a taken name. */
export async function addOrganization(tx, context, now, fields) {
    if ((await tx.get(organizations, [fields.name])) !== undefined)
        throw alreadyExists("organization", fields.name);
    const organization = await createRow(tx, organizations, {
        uid: context.newId(),
        name: fields.name,
        displayName: fields.displayName,
        encryptionKey: fields.encryptionKey,
        tags: fields.tags,
        createTime: now,
        updateTime: now,
    });
    await addCreator(tx, context, now, organization);
    return organization;
}
/** The organization of this name, made where it is missing. */
export async function ensureOrganization(tx, context, name, now) {
    return (await tx.get(organizations, [name])) ?? addOrganization(tx, context, now, namedOrganization(name));
}
/** A new project. Refuses with ALREADY_EXISTS a taken name. */
export async function addProject(tx, context, now, organization, fields) {
    if ((await tx.get(projects, [organization.name, fields.name])) !== undefined) {
        throw alreadyExists("project", fields.name);
    }
    const uid = context.newId();
    // Deleting the organization rests on the counter, so the organization itself need not be guarded.
    await addToCounter(tx, organization.name, "projects", uid, 1);
    await tx.create(projectLocations, projectLocation(organization.name, fields.name));
    return createRow(tx, projects, {
        uid,
        organization: organization.name,
        name: fields.name,
        readme: fields.readme,
        replicationCount: fields.replicationCount,
        description: fields.description,
        upstreams: fields.upstreams,
        tags: fields.tags,
        createTime: now,
        updateTime: now,
    });
}
/** The row by which projects of all organizations are listed. */
export function projectLocation(organization, name) {
    return { location: `${name}/${organization}`, name, organization };
}
/** A new package. Refuses with ALREADY_EXISTS a taken name. */
export async function addPackage(tx, context, now, project, name) {
    const id = packageId(name);
    if ((await tx.get(packages, [project.organization, project.uid, id])) !== undefined) {
        throw alreadyExists("package", name.name);
    }
    // The project must still be there when this commits, but its packages need not queue for it.
    await tx.guard(projects, [project.organization, project.name]);
    const fields = {
        uid: context.newId(),
        organization: project.organization,
        projectUid: project.uid,
        id,
        format: name.format,
        namespace: name.namespace,
        name: name.name,
        // What a caller sets of a package comes with the patch that follows.
        description: undefined,
        replicationCount: undefined,
        pinnedVersion: undefined,
        tags: undefined,
        labels: undefined,
        lastSequence: 0,
        publishOrigin: "ALLOW",
        upstreamOrigin: "BLOCK",
        createTime: now,
        updateTime: now,
    };
    return createRow(tx, packages, fields);
}
/** A version, and its package with the next sequence: both are written. The name must be free. */
export async function addVersion(tx, context, now, parent, fields) {
    const time = nextVersionTime(parent, now);
    const isPublished = fields.status === "Published";
    return writeVersion(tx, parent, time, {
        ...fields,
        ...placeUnder(context, parent, fields),
        contentRevision: contentRevision([]),
        assetCount: 0,
        publishTime: isPublished ? time : undefined,
        publishOrder: isPublished ? time : new Date(0),
        entryProject: undefined,
        indexFailure: undefined,
        createTime: time,
        updateTime: time,
    });
}
/** A copy of a version of another project: its content, status, labels and times of publishing are those of the source. */
export function addCopy(tx, context, now, parent, { version: source, project }) {
    const time = nextVersionTime(parent, now);
    return writeVersion(tx, parent, time, {
        ...placeUnder(context, parent, source),
        name: source.name,
        status: source.status,
        indexStatus: source.indexStatus,
        labels: source.labels,
        contentRevision: source.contentRevision,
        assetCount: source.assetCount,
        publishTime: source.publishTime,
        publishOrder: source.publishOrder,
        entryProject: source.entryProject ?? project,
        indexFailure: source.indexFailure,
        createTime: time,
        updateTime: time,
    });
}
/** The package moved with the version created before, so no version is older than its predecessor, whatever the clocks do. */
function nextVersionTime(parent, now) {
    return atLeast(parent.updateTime, now);
}
function placeUnder(context, parent, version) {
    const sequence = parent.lastSequence + 1;
    return {
        uid: context.newId(),
        organization: parent.organization,
        packageUid: parent.uid,
        sequence,
        activeSequence: canBeLatest(version) ? sequence : undefined,
    };
}
async function writeVersion(tx, parent, time, fields) {
    const version = await createRow(tx, packageVersions, fields);
    const updated = await tx.update(packages, { ...parent, lastSequence: fields.sequence, updateTime: time });
    return { parent: updated, version };
}
//# sourceMappingURL=new-rows.js.map