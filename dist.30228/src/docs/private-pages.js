// Documentation that only those who are let in may read.
import { admissionRequest } from "../rpc/connect/http-request.js";
import { recordOf } from "../rpc/request-record.js";
/** Serves documentation to whoever is let in; everybody else is answered by `rest`, as on any path that needs a credential. */
export function privatePages(docs, admission, rest) {
    const serve = (...[request, response, values]) => {
        const record = values && recordOf(values);
        if (record === undefined || !/^\/(docs|openapi)/.test(request.url ?? "")) {
            rest(request, response, values);
            return;
        }
        const refused = () => rest(request, response, values);
        const admitted = () => {
            if (!docs(request, response))
                rest(request, response, values);
        };
        try {
            const check = admission.admit(undefined, admissionRequest(request), record);
            if (check instanceof Promise)
                check.then((found) => (found === undefined ? admitted() : refused()), refused);
            else if (check === undefined)
                admitted();
            else
                refused();
        }
        catch {
            refused();
        }
    };
    return Object.assign(serve, { checkContinue: rest.checkContinue, refuse: rest.refuse, routes: rest.routes });
}
//# sourceMappingURL=private-pages.js.map