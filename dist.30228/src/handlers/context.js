/** What the commands of one call are given. */
export function commandContext(options, call) {
    return new CallContext(options, call);
}
/** A class, because a literal with a getter would get a hidden class of its own each time, and V8 keeps those, with all they hold. */
class CallContext {
    options;
    call;
    store;
    blobs;
    secretBox;
    clock;
    newId;
    actor;
    correlationId;
    constructor(options, call) {
        this.options = options;
        this.call = call;
        const { actor, correlationId } = options.identify(call);
        this.store = options.store;
        this.blobs = options.blobs;
        this.secretBox = options.secretBox;
        this.clock = options.clock;
        this.newId = options.newId;
        this.actor = actor;
        this.correlationId = correlationId;
    }
    /** Taken from the call when a command first asks for it: most never do. */
    get signal() {
        return this.options.cancellation(this.call);
    }
}
//# sourceMappingURL=context.js.map