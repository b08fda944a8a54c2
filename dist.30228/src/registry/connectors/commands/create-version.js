// Makes a draft, empty or a copy of another version.
import { connectorVersions } from "../../collections.js";
import { transact } from "../../context.js";
import { createRow } from "../../every-field.js";
import { invalid, refuseInvalid, violation } from "../../violations.js";
import { copyChildren } from "../children/copy.js";
import { placeOf } from "../children/rows.js";
import { versionExists } from "../kinds.js";
import { checkLabels, storedLabels } from "../labels.js";
import { changeConnector, findVersion, requireConnector } from "../rows.js";
import { checkVersionName } from "../rules.js";
import { versionView } from "../views.js";
/** The new draft. Refuses with ALREADY_EXISTS a taken name. */
export async function createVersion(context, input) {
    const { versionName, fromVersion } = input;
    const { labels = [] } = input;
    refuseInvalid([...checkVersionName(versionName), ...checkLabels(labels)]);
    return transact(context, async (tx, now) => {
        const connector = await requireConnector(tx, input);
        const source = fromVersion === undefined ? undefined : await findVersion(tx, connector, fromVersion);
        if (fromVersion !== undefined && source === undefined) {
            throw invalid(violation("version.fromVersion", `version '${fromVersion}' does not exist`, "NOT_FOUND"));
        }
        if ((await findVersion(tx, connector, versionName)) !== undefined)
            throw versionExists(input.kind, versionName);
        const version = await createRow(tx, connectorVersions, {
            uid: context.newId(),
            organization: connector.organization,
            connectorUid: connector.uid,
            name: versionName,
            description: undefined,
            publishTime: undefined,
            labels: labels.length > 0 ? storedLabels(labels) : source?.labels,
            contents: source?.contents,
            messages: undefined,
            createTime: now,
            updateTime: now,
        });
        if (source?.contents !== undefined) {
            await copyChildren(tx, context, placeOf(connector, source), placeOf(connector, version), now);
        }
        const parent = await changeConnector(tx, connector, { versionCount: connector.versionCount + 1 }, now);
        return versionView(parent, version);
    });
}
//# sourceMappingURL=create-version.js.map