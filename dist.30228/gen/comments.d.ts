/** What .proto files say about messages, fields, enums, values, services and methods, by full name. */
export declare const comments: Readonly<Record<string, string>>;
