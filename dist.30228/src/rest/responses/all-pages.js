import { clone, isFieldSet } from "@bufbuild/protobuf";
import { ConnectError } from "@connectrpc/connect";
import { getter, setter } from "../binding/field-accessors.js";
import { createHeadWriter } from "./response-head.js";
/** Compiles how all pages of a list are written as one array. */
export function createWholeList(binding, pages, entry, codec, pageItems) {
    const setSize = setter(pages.pageSize);
    const setToken = setter(pages.pageToken);
    const items = getter(pages.items);
    const next = getter(pages.nextPageToken);
    const writeElement = codec.elementWriter(pages.items);
    const head = createHeadWriter(binding, codec, pages.nextPageToken);
    function fetch(first, pageToken, call) {
        const message = clone(binding.method.input, first);
        setSize(message, pageItems);
        if (pageToken !== undefined)
            setToken(message, pageToken);
        return entry.unary(message, call);
    }
    function write(page) {
        const list = items(page);
        return Array.isArray(list) ? list.map(writeElement).join(",") : "";
    }
    async function answer(exchange, message, call) {
        let page = await fetch(message, undefined, call);
        const { status, headers } = head(page, call);
        let text = `[${write(page)}`;
        if (!next(page)) {
            exchange.sendJson(status, headers, `${text}]`);
            return;
        }
        headers["content-type"] = "application/json";
        if (!exchange.beginStream(status, headers, true))
            return;
        if (exchange.isHead) {
            exchange.endStream();
            return;
        }
        let comma = text !== "[";
        for (let pageToken = next(page); pageToken; pageToken = next(page)) {
            await exchange.writeStream(text);
            page = await fetch(message, pageToken, call);
            const more = write(page);
            text = comma && more !== "" ? `,${more}` : more;
            comma ||= more !== "";
        }
        exchange.endStream(`${text}]`);
    }
    return {
        wanted: (message) => !isFieldSet(message, pages.pageSize) && !isFieldSet(message, pages.pageToken),
        answer: (exchange, message, call) => answer(exchange, message, call).catch((error) => exchange.abort(ConnectError.from(error))),
    };
}
//# sourceMappingURL=all-pages.js.map