// One unary gRPC request and its answer: who lets it in, what serves it and when it is over. How its stream is read and written is the
// transports' own.
import { Code, ConnectError } from "@connectrpc/connect";
import { failedAnswer } from "./unary.js";
export class UnaryExchange {
    owner;
    method;
    format;
    record;
    connection;
    /** For its owner's list of exchanges. */
    slot = -1;
    watched = false;
    answered = false;
    serving = false;
    closed = false;
    /** Undefined once the exchange is done. */
    call;
    /** Serves the request only once this has given no error. */
    admission;
    constructor(owner, method, call, format, record, connection) {
        this.owner = owner;
        this.method = method;
        this.format = format;
        this.record = record;
        this.connection = connection;
        this.call = call;
    }
    get startedAt() {
        return this.record.startedAt;
    }
    /** The GOAWAY of the whole connection says it. */
    announceEnd() { }
    /** The request is let in when this gives undefined, and refused with the error that it gives. */
    awaitAdmission(admission) {
        this.admission = admission;
        void admission.then((error) => {
            if (error !== undefined)
                this.refuse(error);
        });
    }
    /** Answers with an error now, whatever the request still has to say. */
    refuse(error) {
        if (this.answered || this.call === undefined)
            return;
        this.send(failedAnswer(error, this.call, this.format));
    }
    /** The client sends nothing of its request. */
    refuseStalled() {
        this.refuse(new ConnectError("the request took too long to arrive", Code.DeadlineExceeded));
    }
    /** Counts bytes of the request. False: there is no room for them, and it has been refused. */
    count(bytes) {
        return this.attempt(() => this.record.memory?.read(bytes));
    }
    /** What is wrong with the request refuses it; then the answer is false. */
    attempt(step) {
        try {
            step();
            return true;
        }
        catch (reason) {
            this.refuse(ConnectError.from(reason));
            return false;
        }
    }
    /** The whole request is there. */
    async serve(reader) {
        const { call } = this;
        if (this.answered || this.closed || call === undefined)
            return;
        this.serving = true;
        const isRefused = this.admission !== undefined && (await this.admission) !== undefined;
        const answer = isRefused || this.closed ? undefined : await this.method.answer(reader, call, this.format);
        this.serving = false;
        if (this.closed)
            this.done();
        else if (answer !== undefined)
            this.send(answer);
    }
    /** The stream is closed, by whichever end. */
    close() {
        this.closed = true;
        if (!this.answered)
            this.call?.abort(new ConnectError("the client went away", Code.Canceled));
        if (!this.serving)
            this.done();
    }
    send(answer) {
        this.answered = true;
        this.call?.finish();
        try {
            this.write(answer);
        }
        catch (error) {
            // Metadata that HTTP/2 has no form for.
            this.record.code = Code.Internal;
            this.record.error = error;
            this.breakStream();
        }
    }
    done() {
        if (!this.answered)
            this.record.code = Code.Canceled;
        this.owner.exchangeDone(this);
        // A closed stream, and so this, may be kept for some collections more: not the whole call with it.
        this.call = undefined;
    }
}
//# sourceMappingURL=unary-exchange.js.map