/** Now, as HTTP writes it (RFC 9110, 5.6.7). Made anew once a second. */
export declare function httpDate(): string;
