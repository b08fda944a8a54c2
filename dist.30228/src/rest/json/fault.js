// What is wrong with one value. Parsers return it in place of the value: the JSON reader makes a violation of it and reads on,
// the reader of query and path texts throws it.
export class Fault {
    reason;
    description;
    constructor(reason, description) {
        this.reason = reason;
        this.description = description;
    }
}
//# sourceMappingURL=fault.js.map