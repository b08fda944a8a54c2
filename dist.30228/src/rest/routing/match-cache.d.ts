import type { Trie } from "./trie.js";
/** The trie's `match`, remembered. The trie must not change any more. */
export declare function cachedMatch<R>(trie: Trie<R>): Trie<R>["match"];
