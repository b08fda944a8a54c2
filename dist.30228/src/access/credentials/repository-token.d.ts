/** 256 random bits; the prefix keeps what is no token from being looked up. */
export declare function newRepositoryToken(): string;
/** Whether the text has the form of a repository token. */
export declare function isRepositoryToken(text: string): boolean;
/** What is stored of a token: its SHA-256, hexadecimal. */
export declare function repositoryTokenHash(token: string): string;
