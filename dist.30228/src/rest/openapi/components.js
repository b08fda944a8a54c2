export class Components {
    owners = new Map();
    sections = new Map();
    /** Whether nobody else has taken the name. */
    isOwn(name, owner) {
        const known = this.owners.get(name);
        if (known === undefined)
            this.owners.set(name, owner);
        return known === undefined || known === owner;
    }
    /** A reference to the part of this name. It may refer to itself while it is being built. */
    refer(section, name, build) {
        let parts = this.sections.get(section);
        if (parts === undefined) {
            parts = new Map();
            this.sections.set(section, parts);
        }
        if (!parts.has(name)) {
            parts.set(name, {});
            parts.set(name, build());
        }
        return { $ref: `#/components/${section}/${name}` };
    }
    /** A reference to a schema of this name, or of one like it where another schema has the name. */
    named(name, schema) {
        const text = JSON.stringify(schema);
        for (let count = 1;; count++) {
            const reference = this.refer("schemas", count === 1 ? name : `${name}_${count}`, () => schema);
            if (JSON.stringify(this.resolve(String(reference.$ref))) === text)
                return reference;
        }
    }
    /** What a reference to a schema stands for. */
    resolve(reference) {
        return this.sections.get("schemas")?.get(reference.slice("#/components/schemas/".length));
    }
    toJson() {
        const json = {};
        for (const [section, parts] of this.sections) {
            const names = [...parts.keys()].sort();
            json[section] = Object.fromEntries(names.map((name) => [name, parts.get(name) ?? {}]));
        }
        return json;
    }
}
//# sourceMappingURL=components.js.map