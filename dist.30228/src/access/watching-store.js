/** The store, which tells the watcher of every transaction that wrote something it watches, committed or not. */
export function watchStore(store, watcher) {
    return {
        get: (collection, key) => store.get(collection, key),
        read: (fn) => store.read(fn),
        ping: () => store.ping(),
        close: () => store.close(),
        async transact(context, fn) {
            const written = [];
            try {
                return await store.transact(context, (tx) => fn(new WatchedTransaction(tx, watcher, written)));
            }
            finally {
                if (written.length > 0)
                    watcher.onWritten(written);
            }
        },
    };
}
class WatchedTransaction {
    tx;
    watcher;
    written;
    constructor(tx, watcher, written) {
        this.tx = tx;
        this.watcher = watcher;
        this.written = written;
    }
    get = (collection, key) => this.tx.get(collection, key);
    page = (collection, query) => this.tx.page(collection, query);
    changes = (collection, life, query) => this.tx.changes(collection, life, query);
    guard = (collection, key) => this.tx.guard(collection, key);
    create(collection, document) {
        this.note(collection, document);
        return this.tx.create(collection, document);
    }
    update(collection, document) {
        this.note(collection, document);
        return this.tx.update(collection, document);
    }
    delete(collection, document) {
        this.note(collection, document);
        return this.tx.delete(collection, document);
    }
    note(collection, document) {
        if (!this.watcher.collections.has(collection.name))
            return;
        const members = document;
        const id = String(members[collection.id]);
        const organization = typeof members.organization === "string" ? members.organization : undefined;
        this.written.push({ collection: collection.name, organization, id });
    }
}
//# sourceMappingURL=watching-store.js.map