let text = "";
let second = 0;
/** Now, as HTTP writes it (RFC 9110, 5.6.7). Made anew once a second. */
export function httpDate() {
    const now = Date.now();
    const current = now - (now % 1000);
    if (current !== second) {
        second = current;
        text = new Date(now).toUTCString();
    }
    return text;
}
//# sourceMappingURL=http-date.js.map