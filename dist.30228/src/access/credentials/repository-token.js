// Tokens that the registry gives out for one organization.
import { createHash, randomBytes } from "node:crypto";
const pattern = /^vrt_[A-Za-z0-9_-]{43}$/;
/** 256 random bits; the prefix keeps what is no token from being looked up. */
export function newRepositoryToken() {
    return `vrt_${randomBytes(32).toString("base64url")}`;
}
/** Whether the text has the form of a repository token. */
export function isRepositoryToken(text) {
    return pattern.test(text);
}
/** What is stored of a token: its SHA-256, hexadecimal. */
export function repositoryTokenHash(token) {
    return createHash("sha256").update(token).digest("hex");
}
//# sourceMappingURL=repository-token.js.map