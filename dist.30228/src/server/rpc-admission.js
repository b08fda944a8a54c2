import { Code, ConnectError } from "@connectrpc/connect";
/** The error that refuses the call; undefined: it is let in. A promise where that is not known at once. Never throws or rejects. */
export function admitRpc(admission, method, record, request) {
    if (admission === undefined)
        return undefined;
    try {
        const admitted = admission.admit(method, request, record);
        return admitted instanceof Promise ? admitted.then(bodyRefusal, ConnectError.from) : bodyRefusal(admitted);
    }
    catch (error) {
        return ConnectError.from(error);
    }
}
/** What covers a body that an RPC protocol frames can't be verified. */
function bodyRefusal(check) {
    if (check === undefined)
        return undefined;
    return new ConnectError("signed requests are taken over REST only: send the key as Bearer", Code.Unauthenticated);
}
//# sourceMappingURL=rpc-admission.js.map