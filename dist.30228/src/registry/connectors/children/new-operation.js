import { RegistryError } from "../../errors.js";
import { entityOf } from "../../every-field.js";
import { refuseInvalid, violation } from "../../violations.js";
import { MAX_OPERATION_BYTES } from "./limits.js";
import { allDefinitions, findDefinition, findDefinitionByUid } from "./rows.js";
import { checkOperation } from "./rules.js";
/** Refuses with INVALID what can't be, with TOO_LARGE what is too large. Ids of responses and links stay where `stored` has them. */
export async function operationContent(tx, context, place, kind, input, stored) {
    const violations = checkOperation(kind, input);
    if (place.connector.protocol !== "http" && input.type === "http") {
        violations.push(violation("type", `does not fit the protocol ${place.connector.protocol}`));
    }
    refuseInvalid(violations);
    const links = new LinkResolver(tx, context, place);
    const body = input.requestBody;
    const requestBody = body && {
        required: body.required ?? false,
        definitions: await links.resolve("requestBody", body.definitions, stored?.requestBody?.definitions),
    };
    const responses = [];
    const ids = new Set();
    for (const [i, { id, status, definitions }] of input.responses.entries()) {
        const known = stored?.responses.find((each) => (id === "" ? each.status === status : each.id === id));
        const kept = known !== undefined && !ids.has(known.id) ? known : undefined;
        const own = kept?.id ?? context.newId();
        ids.add(own);
        responses.push({
            id: own,
            ...(status === undefined ? {} : { status }),
            definitions: await links.resolve("response", definitions, kept?.definitions, i),
        });
    }
    refuseInvalid(links.violations);
    return sized({ ...plainContent(kind, input), ...(requestBody ? { requestBody } : {}), responses });
}
function plainContent(kind, input) {
    const { name, summary, description, method = "GET", path = "" } = input;
    return entityOf({
        name,
        summary,
        description,
        method,
        path: kind === "action" ? path : undefined,
        parameters: input.parameters.map(({ name, in: location, required, type, default: standard, completion }) => ({
            name,
            in: location ?? "query",
            required: required ?? false,
            type: type ?? "string",
            ...(standard === undefined ? {} : { default: standard }),
            ...(completion === undefined ? {} : { completion }),
        })),
    });
}
function sized(content) {
    const bytes = Buffer.byteLength(JSON.stringify(content));
    if (bytes > MAX_OPERATION_BYTES) {
        throw new RegistryError("TOO_LARGE", `an action or trigger has at most ${MAX_OPERATION_BYTES} bytes, this ${bytes}`);
    }
    return { content, bytes };
}
/** Finds the definitions that links name, each once. */
class LinkResolver {
    tx;
    context;
    place;
    violations = [];
    #found = new Map();
    #all;
    #reads = 0;
    constructor(tx, context, place) {
        this.tx = tx;
        this.context = context;
        this.place = place;
    }
    async resolve(holder, inputs, stored = [], ...indexes) {
        const links = [];
        const accepted = new Map();
        const ids = new Set();
        for (const [i, { id, definition: ref }] of inputs.entries()) {
            const place = [...indexes, i];
            const definition = ref && (await this.#find(ref.uid, ref.name));
            if (definition === undefined) {
                this.violations.push(violation(`${holder}Definition`, problemOf(ref), "NOT_FOUND", ...place));
                continue;
            }
            const clash = definition.accept.find((type) => accepted.has(type.toLowerCase()));
            if (clash !== undefined) {
                const other = accepted.get(clash.toLowerCase());
                const problem = `accepts ${clash}, as '${other}' in this list does`;
                this.violations.push(violation(`${holder}Link`, problem, "DUPLICATE", ...place));
            }
            for (const type of definition.accept)
                accepted.set(type.toLowerCase(), definition.name);
            const known = stored.find((link) => (id === "" ? link.definitionUid === definition.uid : link.id === id));
            const own = known !== undefined && !ids.has(known.id) ? known.id : this.context.newId();
            ids.add(own);
            links.push({ id: own, definitionUid: definition.uid });
        }
        return links;
    }
    async #find(uid, name) {
        const key = uid === "" ? `n:${name}` : `i:${uid}`;
        if (this.#found.has(key))
            return this.#found.get(key);
        this.#reads += 1;
        // From here on one page costs less than single reads.
        if (this.#reads === 8)
            this.#all = await allDefinitions(this.tx, this.place);
        const definition = await this.#read(uid, name);
        this.#found.set(key, definition);
        return definition;
    }
    async #read(uid, name) {
        if (this.#all !== undefined)
            return this.#all.find((each) => (uid === "" ? each.name === name : each.uid === uid));
        if (uid !== "")
            return findDefinitionByUid(this.tx, this.place, uid);
        return name === "" ? undefined : findDefinition(this.tx, this.place, name);
    }
}
function problemOf(ref) {
    if (ref === undefined || (ref.uid === "" && ref.name === ""))
        return "names no definition: give its id or its name";
    return `no definition of this version has the ${ref.uid === "" ? `name '${ref.name}'` : `id '${ref.uid}'`}`;
}
//# sourceMappingURL=new-operation.js.map