import { connectors, organizations, projectLocations, projects, tombstones } from "../collections.js";
import { transact } from "../context.js";
import { addToCounter, counterValue } from "../counters.js";
import { projectLocation } from "../packages/new-rows.js";
import { assetTallies, orphanages } from "./collections.js";
const PAGE = 100;
const FIRST_SHARE = "0";
export const countersAndTombstones = {
    what: "counters, tombstones, project-locations, authSchemeConfigs of connectors",
    async run(context) {
        await moveOrphanages(context);
        for await (const { name } of eachRow(context, organizations, [])) {
            await locateProjects(context, name);
            await completeConnectors(context, name);
            await transact(context, async (tx) => {
                await moveTallies(tx, name);
                await recount(tx, name, "projects", await countRows(tx, projects, [name]));
                await recount(tx, name, "connectors", await countRows(tx, connectors, [name, "connector"]));
                await recount(tx, name, "connections", await countRows(tx, connectors, [name, "connection"]));
            });
        }
    },
};
async function moveOrphanages(context) {
    for await (const { uid } of eachRow(context, orphanages, [])) {
        await transact(context, async (tx) => {
            const orphanage = await tx.get(orphanages, [uid]);
            if (orphanage === undefined)
                return;
            const { revision: _, ...tombstone } = orphanage;
            if ((await tx.get(tombstones, [uid])) === undefined)
                await tx.create(tombstones, tombstone);
            await tx.delete(orphanages, orphanage);
        });
    }
}
async function locateProjects(context, organization) {
    for await (const { name } of eachRow(context, projects, [organization])) {
        const location = projectLocation(organization, name);
        await transact(context, async (tx) => {
            const exists = (await tx.guard(projects, [organization, name])) !== undefined;
            if (exists && (await tx.get(projectLocations, [location.location])) === undefined) {
                await tx.create(projectLocations, location);
            }
        });
    }
}
async function completeConnectors(context, organization) {
    for (const kind of ["connector", "connection"]) {
        for await (const { id } of eachRow(context, connectors, [organization, kind])) {
            await transact(context, async (tx) => {
                const connector = await tx.get(connectors, [organization, kind, id]);
                if (connector === undefined || Object.hasOwn(connector, "authSchemeConfigs"))
                    return;
                const { memberRevision: _, ...kept } = connector;
                await tx.update(connectors, { ...kept, authSchemeConfigs: [] });
            });
        }
    }
}
async function moveTallies(tx, organization) {
    const { items } = await tx.page(assetTallies, { scope: [organization], limit: PAGE });
    for (const tally of items) {
        await addToCounter(tx, organization, "asset-bytes", tally.share, tally.bytes);
        await tx.delete(assetTallies, tally);
    }
}
async function recount(tx, organization, counter, count) {
    const counted = await counterValue(tx, organization, counter);
    await addToCounter(tx, organization, counter, FIRST_SHARE, count - counted);
}
async function countRows(tx, collection, scope) {
    let count = 0;
    for (let after;;) {
        const page = await tx.page(collection, { scope, limit: 1_000, ...(after !== undefined && { after }) });
        count += page.items.length;
        if (page.next === undefined)
            return count;
        after = page.next;
    }
}
/** Page by page; what is changed meanwhile may or may not be among them. */
async function* eachRow({ store }, collection, scope) {
    for (let after;;) {
        const query = { scope, limit: PAGE, ...(after !== undefined && { after }) };
        const { items, next } = await store.read((tx) => tx.page(collection, query));
        yield* items;
        if (next === undefined)
            return;
        after = next;
    }
}
//# sourceMappingURL=counters-and-tombstones.js.map