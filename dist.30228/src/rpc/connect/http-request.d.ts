import { type ContextValues } from "@connectrpc/connect";
import type { UniversalServerRequest } from "@connectrpc/connect/protocol";
import type { AdmissionRequest } from "../admission.js";
import { type HttpRequest, type HttpResponse } from "../http/messages.js";
import { type RequestBodyOptions } from "./request-body.js";
/** Whether a socket, or the one that HTTP/2 runs on, is TLS's. */
export declare function isSecure(socket: object): boolean;
/** What is known of a request before its body. */
export declare function admissionRequest(request: HttpRequest): AdmissionRequest;
export declare function universalRequest(request: HttpRequest, response: HttpResponse, contextValues: ContextValues, options: Omit<RequestBodyOptions, "memory">): UniversalServerRequest;
