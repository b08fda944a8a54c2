import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { HpackDecoder } from "../../src/http2/hpack/decoder.js"
import { checkFields, HpackEncoder, PreparedFields } from "../../src/http2/hpack/encoder.js"
import { huffmanDecode, huffmanDecodedBound, huffmanEncode, huffmanLength } from "../../src/http2/hpack/huffman.js"

const hex = (text: string) => Buffer.from(text.replaceAll(/\s/g, ""), "hex")

function decode(decoder: HpackDecoder, bytes: Buffer, limit = 65_536): [string, string][] {
  return decoder.decode(bytes, 0, bytes.length, limit).fields.map(({ name, value }) => [name, value])
}

const getRequest = [
  [":method", "GET"],
  [":scheme", "http"],
  [":path", "/"],
  [":authority", "www.example.com"],
]
const secondRequest = [...getRequest, ["cache-control", "no-cache"]]
const thirdRequest = [
  [":method", "GET"],
  [":scheme", "https"],
  [":path", "/index.html"],
  [":authority", "www.example.com"],
  ["custom-key", "custom-value"],
]
const response = (status: string, date: string, more: string[][] = []) => [
  [":status", status],
  ["cache-control", "private"],
  ["date", date],
  ["location", "https://www.example.com"],
  ...more,
]
const responses = [
  response("302", "Mon, 21 Oct 2013 20:13:21 GMT"),
  response("307", "Mon, 21 Oct 2013 20:13:21 GMT"),
  [
    [":status", "200"],
    ["cache-control", "private"],
    ["date", "Mon, 21 Oct 2013 20:13:22 GMT"],
    ["location", "https://www.example.com"],
    ["content-encoding", "gzip"],
    ["set-cookie", "foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1"],
  ],
]

describe("the examples of RFC 7541, appendix C", () => {
  test.each([
    [
      "C.2.1 literal with indexing",
      "400a 6375 7374 6f6d 2d6b 6579 0d63 7573 746f 6d2d 6865 6164 6572",
      [["custom-key", "custom-header"]],
    ],
    ["C.2.2 literal without indexing", "040c 2f73 616d 706c 652f 7061 7468", [[":path", "/sample/path"]]],
    ["C.2.3 literal never indexed", "1008 7061 7373 776f 7264 0673 6563 7265 74", [["password", "secret"]]],
    ["C.2.4 indexed", "82", [[":method", "GET"]]],
  ])("%s", (_, bytes, fields) => {
    expect(decode(new HpackDecoder(4096), hex(bytes))).toEqual(fields)
  })

  test.each([
    [
      "C.3 requests",
      4096,
      [
        "8286 8441 0f77 7777 2e65 7861 6d70 6c65 2e63 6f6d",
        "8286 84be 5808 6e6f 2d63 6163 6865",
        "8287 85bf 400a 6375 7374 6f6d 2d6b 6579 0c63 7573 746f 6d2d 7661 6c75 65",
      ],
      [getRequest, secondRequest, thirdRequest],
    ],
    [
      "C.4 requests in the Huffman code",
      4096,
      [
        "8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff",
        "8286 84be 5886 a8eb 1064 9cbf",
        "8287 85bf 4088 25a8 49e9 5ba9 7d7f 8925 a849 e95b b8e8 b4bf",
      ],
      [getRequest, secondRequest, thirdRequest],
    ],
    [
      "C.5 responses, a table of 256 bytes",
      256,
      [
        "4803 3330 3258 0770 7269 7661 7465 611d 4d6f 6e2c 2032 3120 4f63 7420 3230 3133 2032 303a 3133 3a32 3120 474d 546e 1768 7474 7073 3a2f 2f77 7777 2e65 7861 6d70 6c65 2e63 6f6d",
        "4803 3330 37c1 c0bf",
        "88c1 611d 4d6f 6e2c 2032 3120 4f63 7420 3230 3133 2032 303a 3133 3a32 3220 474d 54c0 5a04 677a 6970 7738 666f 6f3d 4153 444a 4b48 514b 425a 584f 5157 454f 5049 5541 5851 5745 4f49 553b 206d 6178 2d61 6765 3d33 3630 303b 2076 6572 7369 6f6e 3d31",
      ],
      responses,
    ],
    [
      "C.6 responses in the Huffman code, a table of 256 bytes",
      256,
      [
        "4882 6402 5885 aec3 771a 4b61 96d0 7abe 9410 54d4 44a8 2005 9504 0b81 66e0 82a6 2d1b ff6e 919d 29ad 1718 63c7 8f0b 97c8 e9ae 82ae 43d3",
        "4883 640e ffc1 c0bf",
        "88c1 6196 d07a be94 1054 d444 a820 0595 040b 8166 e084 a62d 1bff c05a 839b d9ab 77ad 94e7 821d d7f2 e6c7 b335 dfdf cd5b 3960 d5af 2708 7f36 72c1 ab27 0fb5 291f 9587 3160 65c0 03ed 4ee5 b106 3d50 07",
      ],
      responses,
    ],
  ])("%s", (_, tableBytes, blocks, expected) => {
    const decoder = new HpackDecoder(tableBytes)
    expect(blocks.map((each) => decode(decoder, hex(each)))).toEqual(expected)
  })
})

describe("the Huffman code", () => {
  // Words of RFC 7541, appendix B, padded with ones.
  test.each([
    [0, "ffc7"],
    [10, "fffffff3"],
    [48, "07"],
    [92, "fffe1f"],
    [122, "f7"],
    [249, "ffffffef"],
  ])("symbol %i", (symbol, word) => {
    const target = Buffer.alloc(8)
    expect(target.toString("hex", 0, huffmanEncode(String.fromCharCode(symbol), target, 0))).toBe(word)
  })

  test("gives back what went in", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = Buffer.from(bytes).toString("latin1")
        const packed = Buffer.alloc(huffmanLength(text))
        expect(huffmanEncode(text, packed, 0)).toBe(packed.length)
        const target = Buffer.alloc(huffmanDecodedBound(packed.length))
        const length = huffmanDecode(packed, 0, packed.length, target)
        expect(target.toString("latin1", 0, length)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ["the end of string", "ffffffff"],
    ["padding that is not ones", "00"],
    ["a whole byte of padding", "07ff"],
  ])("refuses %s", (_, bytes) => {
    const source = hex(bytes)
    expect(huffmanDecode(source, 0, source.length, Buffer.alloc(100))).toBe(-1)
  })
})

test.each([
  ["index 0", "80"],
  ["an index beyond the tables", "be"],
  ["a number without end", "ff8080808080808080"],
  ["a number that is cut", "ff"],
  ["a text that is cut", "400a6375"],
  ["a field that is cut", "40"],
  ["a table that is too large", "3fe21f"],
  ["a table size behind a field", "8220"],
  ["a text that is no Huffman code", "4083ffffff00"],
])("a block is refused for %s", (_, bytes) => {
  expect(() => decode(new HpackDecoder(4096), hex(bytes))).toThrow(expect.objectContaining({ code: 9 }))
})

test("a smaller table holds once it is acknowledged: the next block has to begin with its size", () => {
  const large = () => {
    const decoder = new HpackDecoder(4096)
    decode(decoder, hex("4001780179"))
    return decoder
  }
  expect(decode(large(), hex("be"))).toEqual([["x", "y"]])
  const silent = large()
  silent.limit(100)
  expect(() => decode(silent, hex("be"))).toThrow(expect.objectContaining({ code: 9 }))
  const tooLarge = large()
  tooLarge.limit(100)
  expect(() => decode(tooLarge, hex("3f46be"))).toThrow(expect.objectContaining({ code: 9 }))
  const shrunk = large()
  shrunk.limit(100)
  expect(decode(shrunk, hex("3f45be"))).toEqual([["x", "y"]])
  expect(decode(shrunk, hex("be"))).toEqual([["x", "y"]])
})

test("a table that is smaller from the start is announced in the first block", () => {
  const encoder = new HpackEncoder(30)
  const target = Buffer.alloc(40)
  const encoded = () => target.toString("hex", 0, encoder.encode(target, 0, undefined, [":status", "200"]))
  expect(encoded()).toBe("3e88")
  expect(encoded()).toBe("88")
})

test("the list's size is counted while it is decoded: what is beyond is not kept", () => {
  const decoder = new HpackDecoder(4096)
  const large = Buffer.concat([hex("4001780a"), Buffer.alloc(10, "y")])
  decode(decoder, large)
  const bomb = Buffer.alloc(60_000, 0xbe)
  const { fields, isTooLarge } = decoder.decode(bomb, 0, bomb.length, 1000)
  expect(isTooLarge).toBe(true)
  expect(fields.length).toBe(Math.floor(1000 / 43))
})

test("encoder and decoder agree, whatever is sent and however the table's size changes", () => {
  const names = ["content-type", "x-request-id", "grpc-status", "set-cookie", "etag", "x-a", "x-b", "vary"]
  const field = fc.tuple(
    fc.constantFrom(...names),
    fc.constantFrom("", "0", "application/json", "a".repeat(200), "äöü", "gzip"),
  )
  const step = fc.record({
    fields: fc.array(field, { maxLength: 12 }),
    resize: fc.option(fc.constantFrom(0, 50, 100, 4096, 1_000_000)),
    prepared: fc.boolean(),
  })
  const prepared = new PreparedFields([":status", "200", "content-type", "application/grpc+proto", "x-const", "1"])
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const encoder = new HpackEncoder(4096)
      const decoder = new HpackDecoder(4096)
      for (const { fields, resize, prepared: withPrepared } of steps) {
        if (resize !== null) encoder.resize(resize)
        const flat = fields.flat()
        const before = withPrepared ? prepared : undefined
        const target = Buffer.alloc(encoder.bound(before, flat))
        const end = encoder.encode(target, 0, before, flat)
        const expected = [...(withPrepared ? prepared.fields : []), ...flat]
        expect(decode(decoder, target.subarray(0, end)).flat()).toEqual(expected)
      }
    }),
    { numRuns: 150 },
  )
})

test("what is said again takes a byte; what may not be indexed is marked", () => {
  const encoder = new HpackEncoder(4096)
  const prepared = new PreparedFields([":status", "200", "content-type", "application/grpc+proto"])
  const encoded = () => {
    const target = Buffer.alloc(200)
    return Buffer.from(target.subarray(0, encoder.encode(target, 0, prepared, undefined)))
  }
  expect(encoded().length).toBeGreaterThan(10)
  expect(encoded().toString("hex")).toBe("88be")
  expect(encoded().toString("hex")).toBe("88be")
  const target = Buffer.alloc(200)
  encoder.encode(target, 0, undefined, ["set-cookie", "secret"])
  expect((target[0] ?? 0) & 0xf0).toBe(0x10)
})

test.each([
  [["Upper", "x"]],
  [["", "x"]],
  [["a b", "x"]],
  [["x", "a\r\nb"]],
  [["x", "a\0"]],
  [["x", "€"]],
  [["x", " a"]],
  [["x"]],
])("%j is not sent", (fields) => {
  expect(() => checkFields(fields)).toThrow(TypeError)
})
