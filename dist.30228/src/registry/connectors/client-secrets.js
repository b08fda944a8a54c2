import { RegistryError } from "../errors.js";
import { violation } from "../violations.js";
import { storedAuthScheme } from "./auth-schemes.js";
/** What is stored of configs that were checked. Refuses with UNIMPLEMENTED a client secret that can't be sealed. */
export function authSchemeMembers(context, name, inputs) {
    const members = inputs.map((input, i) => authSchemeMember(context, name, input, { authSchemeConfigs: [] }, i));
    const clientSecrets = members.flatMap(({ clientSecret }) => clientSecret ?? []);
    return {
        authSchemeConfigs: members.map(({ config }) => config),
        ...(clientSecrets.length === 0 ? {} : { clientSecrets }),
    };
}
/**
 * What is stored of one config that was checked. Refuses with UNIMPLEMENTED a client secret that can't be sealed.
 * @param before The configs and secrets that are stored.
 * @param indexes The config's place in the request's list of them; none outside a list.
 */
export function authSchemeMember(context, name, input, before, ...indexes) {
    const config = storedAuthScheme(name.kind, input, before.authSchemeConfigs.find(({ id }) => id === input.id));
    if (config.grant === undefined || config.grant.grantType === "client_credentials")
        return { config };
    const { id: configId = "" } = config;
    const secret = input.grant?.clientSecret;
    if (secret !== undefined) {
        const sealed = seal(context, secret, secretPlace(name, configId), indexes);
        return { config, clientSecret: { configId, sealed } };
    }
    return { config, clientSecret: before.clientSecrets?.find((each) => each.configId === configId) };
}
/** What a client secret is sealed for. */
function secretPlace({ organization, kind, id }, configId) {
    return JSON.stringify(["client-secret", organization, kind, id, configId]);
}
function seal({ secretBox }, text, place, indexes) {
    if (secretBox !== undefined)
        return secretBox.seal(text, place);
    const problem = "must be empty: this server has no key to store secrets with";
    const field = "authSchemeConfig.clientSecret";
    throw new RegistryError("UNIMPLEMENTED", `clientSecret: ${problem}`, {
        violations: [violation(field, problem, "UNIMPLEMENTED", ...indexes)],
    });
}
//# sourceMappingURL=client-secrets.js.map