import type { Asset } from "./entities.js";
/** 44 characters of base64. */
export declare function contentRevision(assets: readonly Pick<Asset, "name" | "sha256">[]): string;
