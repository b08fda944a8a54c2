/** What lets its bearer in until it expires. The token itself is not kept. */
export interface AccessToken {
    /** SHA-256 of the token, hexadecimal. */
    readonly hash: string;
    readonly organization: string;
    /** The principal who asked for it, and acts through it. */
    readonly actor: string;
    /** Groups that their identity provider named when they asked. */
    readonly groups?: readonly string[];
    readonly createTime: Date;
    readonly expireTime: Date;
}
