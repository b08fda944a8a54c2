import { statusJson } from "../rest/index.js";
import { challenge, DOMAIN_STATUS, retryAfter } from "./statuses.js";
export const defaultDialect = {
    name: "default",
    json: { timestamps: "rfc3339", int64: "string", unknownMembers: "refuse", nullMembers: "default" },
    unknownQueryParameters: "refuse",
    emptyQueryParameters: "value",
    statusByReason: DOMAIN_STATUS,
    statusByCode: {},
    error: (error) => ({
        status: error.status,
        headers: { ...retryAfter(error), ...challenge(error) },
        body: statusJson(error),
    }),
};
//# sourceMappingURL=default.js.map