/** When as many are remembered, all are forgotten: a client that never asks twice costs no more than this. */
const MAX_PATHS = 2048;
/** Longer ones are not remembered. */
const MAX_PATH_CHARACTERS = 512;
/** The trie's `match`, remembered. The trie must not change any more. */
export function cachedMatch(trie) {
    const byMethod = new Map();
    let size = 0;
    return (method, path) => {
        const known = byMethod.get(method)?.get(path);
        if (known !== undefined)
            return known;
        if (path.length > MAX_PATH_CHARACTERS)
            return trie.match(method, path);
        // A piece of a string keeps the whole of it: a query may be long.
        const key = Buffer.from(path, "latin1").toString("latin1");
        const match = trie.match(method, key);
        // What leads nowhere is not remembered: there is no end of it.
        if (match === undefined)
            return undefined;
        if (size >= MAX_PATHS) {
            byMethod.clear();
            size = 0;
        }
        let paths = byMethod.get(method);
        if (paths === undefined) {
            paths = new Map();
            byMethod.set(method, paths);
        }
        paths.set(key, match);
        size += 1;
        return match;
    };
}
//# sourceMappingURL=match-cache.js.map