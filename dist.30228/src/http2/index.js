// An HTTP/2 server on sockets (RFC 9113, RFC 7541). README.md says how it is used.
export { ErrorCode, PREFACE } from "./constants.js";
export { PreparedFields } from "./hpack/encoder.js";
export { MemoryBudget } from "./memory-budget.js";
export { nodeExchange } from "./node/exchange.js";
export { httpDate } from "./node/http-date.js";
export { Http2Request } from "./node/request.js";
export { Http2Response } from "./node/response.js";
export { defaultHttp2Options } from "./options.js";
export { fieldsObject } from "./request-head.js";
export { Http2Server } from "./server.js";
//# sourceMappingURL=index.js.map