import { createRuleCheck } from "../validation/rule-check.js";
import { ruleError } from "../validation/violations.js";
/** All violations together as InvalidArgument with a BadRequest; the messages of a stream one by one as they come. */
export function validation({ domain, rules = createRuleCheck() }) {
    const check = (desc, message) => {
        const violations = rules(desc, message);
        if (violations.length > 0)
            throw ruleError(violations, domain);
    };
    async function* checked(desc, messages) {
        for await (const message of messages) {
            check(desc, message);
            yield message;
        }
    }
    return (next) => (request) => {
        const { input } = request.method;
        if (request.stream)
            return next({ ...request, message: checked(input, request.message) });
        try {
            check(input, request.message);
        }
        catch (error) {
            return Promise.reject(error);
        }
        return next(request);
    };
}
//# sourceMappingURL=validation.js.map