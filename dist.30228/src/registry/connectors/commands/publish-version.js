// Publishes a draft, which makes it the latest version.
import { isDeepStrictEqual } from "node:util";
import { strictlyAfter, transact } from "../../context.js";
import { RegistryError } from "../../errors.js";
import { checkPreconditions } from "../../etag.js";
import { invalid } from "../../violations.js";
import { placeOf } from "../children/rows.js";
import { missingDefinitions, missingText, missingViolation } from "../children/validate.js";
import { resourceTypesOf } from "../kinds.js";
import { changeConnector, changeVersion, requireConnector, requireVersion } from "../rows.js";
import { versionView } from "../views.js";
/** The published version; one that is published already stays as it is. Refuses with INVALID what refers to missing definitions. */
export async function publishVersion(context, input) {
    const outcome = await transact(context, async (tx, now) => {
        const connector = await requireConnector(tx, input);
        const version = await requireVersion(tx, connector, input.versionName);
        const view = versionView(connector, version);
        checkPreconditions(input.preconditions, view.etag, resourceTypesOf(input.kind).version, version.name);
        if (version.publishTime !== undefined)
            return view;
        const problems = await missingDefinitions(tx, placeOf(connector, version));
        if (problems.length > 0) {
            const messages = problems.map((problem) => ({ text: missingText(problem), severity: "error", detail: [] }));
            if (!isDeepStrictEqual(messages, version.messages)) {
                await changeVersion(tx, version, { messages }, now);
                await changeConnector(tx, connector, {}, now);
            }
            return invalid(...problems.map(missingViolation));
        }
        const publishTime = strictlyAfter(connector.lastPublishTime, now);
        const published = await changeVersion(tx, version, { publishTime, messages: undefined }, now);
        const marks = {
            latestVersion: version.name,
            lastPublishTime: publishTime,
            publishedCount: connector.publishedCount + 1,
        };
        return versionView(await changeConnector(tx, connector, marks, now), published);
    });
    // The draft keeps what was wrong: its messages are committed before the refusal.
    if (outcome instanceof RegistryError)
        throw outcome;
    return outcome;
}
//# sourceMappingURL=publish-version.js.map