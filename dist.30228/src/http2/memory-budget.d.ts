/** Who holds memory, and can let go of it. */
export interface MemoryHolder {
    /** Bytes that it holds now. */
    readonly heldBytes: number;
    /** Of these, bytes of responses that its client has not taken. */
    readonly unsentBytes: number;
    /** Lets go of everything, now. */
    shed(): void;
}
/** Hand one to every server of the process. */
export declare class MemoryBudget {
    readonly maxBytes: number;
    private readonly holders;
    private bytes;
    private unsent;
    /** @param maxBytes beyond it, who holds the most has to let go. Default 256 MiB. */
    constructor(maxBytes?: number);
    /** What is held now. */
    get heldBytes(): number;
    /** What is held now of responses that clients have not taken. */
    get unsentBytes(): number;
    add(holder: MemoryHolder): void;
    /** Afterwards what it held counts no more. */
    delete(holder: MemoryHolder): void;
    /** A holder's heldBytes and unsentBytes have grown by so many, or shrunk where they are negative. */
    change(bytes: number, unsentBytes: number): void;
    private largest;
}
