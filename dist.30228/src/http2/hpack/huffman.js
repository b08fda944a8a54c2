// The Huffman code of RFC 7541, appendix B, both ways. The code is canonical: the lengths of its words say everything.
/** Bits of each symbol's word, from 0 to 255, and the end of string, 256. */
const lengths = `
  13 23 28 28 28 28 28 28 28 24 30 28 28 30 28 28 28 28 28 28 28 28 30 28 28 28 28 28 28 28 28 28
  6 10 10 12 13 6 8 11 10 10 8 11 8 6 6 6 5 5 5 6 6 6 6 6 6 6 7 8 15 6 12 10
  13 6 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 8 7 8 13 19 13 14 6
  15 5 6 5 6 5 6 6 6 5 7 7 6 6 6 5 6 7 6 5 5 6 7 7 7 7 7 15 11 14 13 28
  20 22 20 20 22 22 22 23 22 23 23 23 23 23 24 23 24 24 22 23 24 23 23 23 23 21 22 23 22 23 23 24
  22 21 20 22 22 23 23 21 23 22 22 24 21 22 23 23 21 21 22 21 23 22 23 23 20 22 22 22 23 22 22 23
  26 26 20 19 22 23 22 25 26 26 26 27 27 26 24 25 19 21 26 27 27 26 27 24 21 21 26 26 28 27 27 27
  20 24 20 21 22 21 21 23 22 22 25 25 24 24 26 23 26 27 26 26 27 27 27 27 27 28 27 27 27 27 27 26
  30
`
    .trim()
    .split(/\s+/)
    .map(Number);
const END_OF_STRING = 256;
const codes = canonicalCodes();
function canonicalCodes() {
    const result = new Array(lengths.length).fill(0);
    let code = 0;
    let last = 0;
    const inOrder = lengths
        .map((length, symbol) => ({ length, symbol }))
        .sort((a, b) => a.length - b.length || a.symbol - b.symbol);
    for (const { length, symbol } of inOrder) {
        code *= 2 ** (length - last);
        last = length;
        result[symbol] = code++;
    }
    return result;
}
// Decoding goes four bits at a time. A state is a node of the code's tree. Each step's entry holds the next state in its low byte,
// then these flags, then the symbol that was completed: words have five bits or more, so that there is one at most.
const EMITS = 0x100;
const FAILS = 0x200;
const SYMBOL_SHIFT = 16;
const steps = new Uint32Array(256 * 16);
/** Where a string may end: at most seven bits of padding, all ones (RFC 7541, 5.2). */
const accepting = new Uint8Array(256);
buildSteps();
function buildSteps() {
    // A child is the index of a node, or a symbol as -1 - symbol.
    const nodes = [[0, 0]];
    for (const [symbol, length] of lengths.entries()) {
        let node = 0;
        for (let bit = length - 1; bit >= 0; bit--) {
            const side = Math.floor(codes[symbol] / 2 ** bit) % 2 === 0 ? 0 : 1;
            const children = nodes[node];
            if (bit === 0)
                children[side] = -1 - symbol;
            else if (children[side] === 0) {
                children[side] = nodes.length;
                node = nodes.push([0, 0]) - 1;
            }
            else
                node = children[side];
        }
    }
    for (let start = 0; start < nodes.length; start++) {
        for (let nibble = 0; nibble < 16; nibble++) {
            let node = start;
            let entry = 0;
            for (let bit = 3; bit >= 0; bit--) {
                const child = nodes[node][(nibble >> bit) & 1];
                if (child >= 0)
                    node = child;
                else {
                    const symbol = -1 - child;
                    entry = symbol === END_OF_STRING ? FAILS : EMITS | (symbol << SYMBOL_SHIFT);
                    if (symbol === END_OF_STRING)
                        break;
                    node = 0;
                }
            }
            steps[start * 16 + nibble] = entry | node;
        }
    }
    let node = 0;
    for (let bits = 0; bits <= 7; bits++) {
        accepting[node] = 1;
        node = nodes[node][1];
    }
}
/** The most bytes that so many encoded ones can stand for. */
export function huffmanDecodedBound(bytes) {
    return Math.floor((bytes * 8) / 5);
}
/**
 * Decodes `source` from `start` to `end` into `target`, which has room for huffmanDecodedBound bytes.
 * @returns how many bytes were written; -1: this is no such code.
 */
export function huffmanDecode(source, start, end, target) {
    let state = 0;
    let length = 0;
    for (let at = start; at < end; at++) {
        const byte = source[at];
        const high = steps[(state << 4) | (byte >> 4)];
        if ((high & (EMITS | FAILS)) !== 0) {
            if ((high & FAILS) !== 0)
                return -1;
            target[length++] = high >> SYMBOL_SHIFT;
        }
        const low = steps[((high & 0xff) << 4) | (byte & 15)];
        if ((low & (EMITS | FAILS)) !== 0) {
            if ((low & FAILS) !== 0)
                return -1;
            target[length++] = low >> SYMBOL_SHIFT;
        }
        state = low & 0xff;
    }
    return accepting[state] === 1 ? length : -1;
}
/** How many bytes the encoded text takes; its characters are Latin-1. */
export function huffmanLength(text) {
    let bits = 0;
    for (let i = 0; i < text.length; i++)
        bits += lengths[text.charCodeAt(i)];
    return (bits + 7) >> 3;
}
/** Encodes a Latin-1 text into `target` from `at` on, and gives where it ends. */
export function huffmanEncode(text, target, at) {
    let next = at;
    // At most 7 bits are left over from a symbol, and a word has 30: too many for 32-bit operators, so a word goes in two halves.
    let pending = 0;
    let bits = 0;
    const put = (value, width) => {
        pending = (pending << width) | value;
        bits += width;
        while (bits >= 8) {
            bits -= 8;
            target[next++] = (pending >>> bits) & 0xff;
        }
        pending &= (1 << bits) - 1;
    };
    for (let i = 0; i < text.length; i++) {
        const symbol = text.charCodeAt(i);
        const code = codes[symbol];
        const width = lengths[symbol];
        if (width > 16) {
            put(code >>> 16, width - 16);
            put(code & 0xffff, 16);
        }
        else
            put(code, width);
    }
    if (bits > 0)
        target[next++] = ((pending << (8 - bits)) | (0xff >> bits)) & 0xff;
    return next;
}
//# sourceMappingURL=huffman.js.map