import { type DescExtension, type DescField, type DescMessage, type Registry } from "@bufbuild/protobuf";
/** By field number, as they are written. */
export declare function bodyFields(desc: DescMessage, exclude?: ReadonlySet<DescField>): DescField[];
/** Whether JSON null is a value of the (singular) field and doesn't mean unset. */
export declare function takesNull(field: DescField): boolean;
export interface EntryFields {
    readonly key: DescField & {
        fieldKind: "scalar";
    };
    readonly value: DescField;
}
/** For as_map: the fields of the entry message; undefined without the option. Throws where the option makes no sense. */
export declare function entryFields(field: DescField): EntryFields | undefined;
/** For as_list: the repeated field of the message; undefined without the option. Throws where the option makes no sense. */
export declare function listField(field: DescField): (DescField & {
    fieldKind: "list";
}) | undefined;
/** Fields whose members every object of the message must have: those that are REQUIRED. */
export declare function requiredMembers(desc: DescMessage): DescField[];
export interface ExtensionField {
    readonly extension: DescExtension;
    /** The extension as a field of a container whose one property is its value. */
    readonly field: DescField;
}
/** `name`: as in JSON, "[package.extension]". */
export declare function extensionByName(desc: DescMessage, name: string, registry: Registry | undefined): ExtensionField | undefined;
/** An extension as a field. */
export declare function extensionField(extension: DescExtension): ExtensionField;
