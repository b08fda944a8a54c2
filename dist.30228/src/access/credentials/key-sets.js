// The public keys of identity providers: from their discovery document, or from a file.
import { unwatchFile, watchFile } from "node:fs";
import { readFile } from "node:fs/promises";
import { Code, ConnectError } from "@connectrpc/connect";
import { createLocalJWKSet, errors } from "jose";
/** An unknown key is asked for again at most this often. */
const COOLDOWN_MS = 30_000;
/** After a failure without any key known. */
const RETRY_MS = 5_000;
const MAX_AGE_MS = 600_000;
const TIMEOUT_MS = 5_000;
const MAX_BYTES = 1024 * 1024;
/** The keys that an issuer's discovery document leads to: fetched when first needed, again when a key is unknown, and in the background. */
export function issuerKeys({ issuer, onFailure, ...options }) {
    const now = options.now ?? (() => performance.now());
    const get = options.fetch ?? fetch;
    const listeners = [];
    let known;
    let lastTry = Number.NEGATIVE_INFINITY;
    let loading;
    async function load() {
        lastTry = now();
        try {
            const discovery = await fetchJson(get, `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
            if (discovery.issuer !== issuer)
                throw new Error(`the discovery document is of another issuer, not of ${issuer}`);
            if (typeof discovery.jwks_uri !== "string")
                throw new Error(`the discovery document of ${issuer} has no jwks_uri`);
            requireSecure("jwks_uri", discovery.jwks_uri);
            const keys = await fetchJson(get, discovery.jwks_uri);
            const text = JSON.stringify(keys);
            const changed = known !== undefined && known.text !== text;
            known = { text, find: createLocalJWKSet(keys), at: now() };
            if (changed)
                for (const listener of listeners)
                    listener();
        }
        catch (error) {
            onFailure(error);
        }
    }
    const shared = () => {
        loading ??= load().finally(() => {
            loading = undefined;
        });
        return loading;
    };
    return {
        async find(header, token) {
            if (known === undefined) {
                if (loading !== undefined || now() - lastTry >= RETRY_MS)
                    await shared();
                if (known === undefined) {
                    throw new ConnectError("the identity provider's keys can't be fetched now: try again", Code.Unavailable);
                }
            }
            else if (now() - known.at > MAX_AGE_MS && now() - lastTry >= COOLDOWN_MS) {
                void shared();
            }
            try {
                return await known.find(header, token);
            }
            catch (error) {
                if (!(error instanceof errors.JWKSNoMatchingKey))
                    throw error;
                if (loading === undefined && now() - lastTry < COOLDOWN_MS)
                    throw error;
                await shared();
                return known.find(header, token);
            }
        },
        onChange: (listener) => void listeners.push(listener),
        close: () => undefined,
    };
}
/** Throws unless a URL is https, or http on loopback. */
export function requireSecure(name, url) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(parsed?.hostname ?? "");
    if (parsed?.protocol === "https:" || (parsed?.protocol === "http:" && loopback))
        return;
    throw new Error(`${name} must be an https URL (http only on loopback)`);
}
async function fetchJson(get, url) {
    const response = await get(url, {
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: { accept: "application/json" },
    });
    if (!response.ok)
        throw new Error(`${url} answered ${response.status}`);
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
        bytes += chunk.length;
        if (bytes > MAX_BYTES)
            throw new Error(`${url} answered with more than ${MAX_BYTES} bytes`);
        chunks.push(chunk);
    }
    const json = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    if (typeof json !== "object" || json === null || Array.isArray(json))
        throw new Error(`${url} answered no JSON object`);
    return json;
}
/** The keys in a JWKS file, read again when it changes. Rejects where the file can't be used; a later fault keeps what was there. */
export async function fileKeys(path, onFailure) {
    const listeners = [];
    const read = async () => createLocalJWKSet(JSON.parse(await readFile(path, "utf8")));
    let find = await read();
    const changed = () => {
        read().then((next) => {
            find = next;
            for (const listener of listeners)
                listener();
        }, onFailure);
    };
    watchFile(path, { interval: 1_000, persistent: false }, changed);
    return {
        find: (header, token) => find(header, token),
        onChange: (listener) => void listeners.push(listener),
        close: () => unwatchFile(path, changed),
    };
}
//# sourceMappingURL=key-sets.js.map