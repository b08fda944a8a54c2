import { Buffer } from "node:buffer"
import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { readPackage } from "../../../src/indexer/read-package.js"
import { fixture, sourceOf, type TarEntry, tar, tarGz, type ZipEntry, zip } from "../../support/archives.js"

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const result = await readPackage(sourceOf(bytes))
  return result.status === "failed" ? result.reason : "indexed"
}

const publisher = { name: "publisher.json", content: "{}" }

describe("what is no archive", () => {
  test("recognised by content, whatever it is called", async () => {
    const plain = await tar([publisher])
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from("P"),
      Buffer.from("hello"),
      plain,
      Buffer.from("Rar!\u001a\u0007"),
    ]) {
      expect(await reasonOf(bytes)).toBe("the file is neither a tar.gz nor a zip archive")
    }
  })

  test("a gzip of something else, an empty one", async () => {
    expect(await reasonOf(gzipSync("hello, this is no tar archive".repeat(100)))).toMatch(/can't be read/)
    expect(await reasonOf(gzipSync(""))).toMatch(/no file publisher.json/)
  })

  test("cut off anywhere", async () => {
    const tarball = await tarGz(fixture("energy"))
    const zipped = zip(fixture("energy"))
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      expect(await reasonOf(tarball.subarray(0, tarball.length * part))).toMatch(/can't be read/)
      expect(await reasonOf(zipped.subarray(0, zipped.length * part))).toMatch(/can't be read/)
    }
    const whole = await tar(fixture("energy"))
    expect(await reasonOf(gzipSync(whole.subarray(0, 700)))).toMatch(/can't be read/)
  })

  test("one bit turned in the content", async () => {
    const zipped = zip([publisher, { name: "data.bin", content: Buffer.alloc(4000, "x"), method: 0 }])
    zipped[2000] = 1
    expect(await reasonOf(zipped)).toMatch(/"data.bin" is damaged/)
    const tarball = await tarGz(fixture("energy"))
    tarball[tarball.length - 6] = (tarball[tarball.length - 6] ?? 0) ^ 1
    expect(await reasonOf(tarball)).toMatch(/can't be read/)
  })
})

describe("paths", () => {
  test.each([
    ["/etc/passwd", /absolute/],
    ["C:/windows", /absolute/],
    ["../up", /relative path|'\.\.'/],
    ["a/../../up", /relative path|'\.\.'/],
    ["a/..", /relative path|'\.\.'/],
    [`${"d/".repeat(33)}f`, /deeper than 32/],
    ["n".repeat(1025), /longer than 1024 bytes/],
    ["line\nbreak", /control characters/],
  ])("%j is refused in both", async (name, reason) => {
    expect(await reasonOf(await tarGz([publisher, { name, content: "x" }]))).toMatch(reason)
    expect(await reasonOf(zip([publisher, { name, content: "x" }]))).toMatch(reason)
  })

  test("a backslash is a separator too", async () => {
    expect(await reasonOf(await tarGz([publisher, { name: "a\\..\\..\\up", content: "x" }]))).toMatch(/'\.\.'/)
    expect(await reasonOf(zip([publisher, { name: "a\\..\\..\\up", content: "x" }]))).toMatch(/relative path/)
    expect(await reasonOf(await tarGz([publisher, { name: "\\up", content: "x" }]))).toMatch(/absolute/)
  })

  test("the same path twice, spelt otherwise too, and a file where a folder is", async () => {
    const pairs: [string, string][] = [
      ["a/b", "a/b"],
      ["a/b", "./a//b"],
      ["a/b", "a"],
      ["a", "a/b"],
    ]
    for (const [first, second] of pairs) {
      const files = [publisher, { name: first, content: "1" }, { name: second, content: "2" }]
      expect(await reasonOf(await tarGz(files))).toMatch(/there twice|is inside/)
      expect(await reasonOf(zip(files))).toMatch(/there twice|is inside/)
    }
    expect(await reasonOf(await tarGz([publisher, publisher]))).toMatch(/there twice/)
  })
})

describe("links", () => {
  const link = (name: string, linkname: string): TarEntry => ({ name, type: "symlink", linkname })
  const zipLink = (name: string, content: string): ZipEntry => ({ name, content, mode: 0o120777 })

  test.each([
    ["a", "/etc/passwd"],
    ["a", ".."],
    ["a", "../x"],
    ["d/a", "../../x"],
    ["a", "b/../../x"],
    // Inside, when b is a folder; outside, when b is a link to the root.
    ["d/a", "b/../x"],
    ["a", "C:\\x"],
    ["a", "b\\..\\..\\x"],
  ])("%s -> %s leaves the root", async (name, target) => {
    expect(await reasonOf(await tarGz([publisher, link(name, target)]))).toMatch(
      /absolute path|out of the archive's root/,
    )
    expect(await reasonOf(zip([publisher, zipLink(name, target)]))).toMatch(/absolute path|out of the archive's root/)
  })

  test("links inside the root are fine", async () => {
    for (const [name, target] of [
      ["a", "b"],
      ["d/a", "../b"],
      ["d/e/a", "../../b/c"],
      ["a", "./b"],
    ] as const) {
      expect(await reasonOf(await tarGz([publisher, link(name, target)]))).toBe("indexed")
      expect(await reasonOf(zip([publisher, zipLink(name, target)]))).toBe("indexed")
    }
  })

  test("nothing is written through a link", async () => {
    expect(await reasonOf(await tarGz([publisher, link("a", "b"), { name: "a/x", content: "" }]))).toMatch(
      /which is a link/,
    )
    expect(await reasonOf(zip([publisher, zipLink("a", "b"), { name: "a/x", content: "" }]))).toMatch(/which is a link/)
    expect(await reasonOf(await tarGz([publisher, link("a", "b"), { name: "a", content: "" }]))).toMatch(/there twice/)
  })

  test("a hard link is to a file before it", async () => {
    const hard = (linkname: string): TarEntry => ({ name: "h", type: "link", linkname })
    expect(await reasonOf(await tarGz([publisher, hard("publisher.json")]))).toBe("indexed")
    expect(await reasonOf(await tarGz([publisher, hard("other")]))).toMatch(/no file before it/)
    expect(await reasonOf(await tarGz([publisher, hard("../publisher.json")]))).toMatch(/'\.\.'/)
    expect(await reasonOf(await tarGz([publisher, link("a", "b"), hard("a")]))).toMatch(/no file before it/)
  })

  test("a zip link with a long target", async () => {
    expect(await reasonOf(zip([publisher, zipLink("a", "b/".repeat(1000))]))).toMatch(/target too long/)
  })
})

test("special files", async () => {
  for (const type of ["fifo", "character-device", "block-device"] as const) {
    expect(await reasonOf(await tarGz([publisher, { name: "s", type }]))).toMatch(
      /neither a file, a directory nor a link/,
    )
  }
  for (const mode of [0o010644, 0o020644, 0o060644, 0o140644]) {
    expect(await reasonOf(zip([publisher, { name: "s", mode }]))).toMatch(/neither a file, a directory nor a link/)
  }
})

describe("bombs", () => {
  const zeros = Buffer.alloc(101 * 1024 * 1024)

  test("over 100 MiB and over 100 times as much", async () => {
    expect(await reasonOf(await tarGz([publisher, { name: "z", content: zeros }]))).toMatch(/unpacks to more than/)
    expect(await reasonOf(zip([publisher, { name: "z", content: zeros }]))).toMatch(/unpacks to more than/)
  })

  test("over 100 times as much, yet small, is none", async () => {
    const content = Buffer.alloc(20 * 1024 * 1024)
    expect(await reasonOf(await tarGz([publisher, { name: "z", content }]))).toBe("indexed")
    expect(await reasonOf(zip([publisher, { name: "z", content }]))).toBe("indexed")
  })

  test("a file that says it is smaller than it is", async () => {
    expect(await reasonOf(zip([publisher, { name: "z", content: zeros, size: 10 }]))).toMatch(/too many bytes/)
  })

  test("files that share their bytes", async () => {
    const shared = { name: "b", content: "x".repeat(1000), sharesWith: 1 }
    expect(await reasonOf(zip([publisher, { name: "a", content: "x".repeat(1000) }, shared]))).toMatch(
      /overlaps another/,
    )
  })

  test("too many entries", async () => {
    const many = Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, content: "" }))
    expect(await reasonOf(await tarGz(many))).toBe("the archive has more than 10000 entries")
    expect(await reasonOf(zip(many))).toBe("the archive has more than 10000 entries")
    expect(await reasonOf(await tarGz(many.map(() => ({ name: "d", type: "directory" as const }))))).toMatch(
      /10000 entries/,
    )
  })

  test("a path longer than its header may be, and one of gigabytes that is not there", async () => {
    const pax = await tar([{ name: "n".repeat(5 * 1024 * 1024), content: "" }])
    expect(await reasonOf(gzipSync(pax))).toMatch(/can't be read|longer than/)
  })
})

describe("zip", () => {
  test("encrypted", async () => {
    expect(await reasonOf(zip([{ ...publisher, flags: 0x801, method: 0 }]))).toMatch(/encrypted|size mismatch/)
    expect(await reasonOf(zip([{ ...publisher, flags: 0x801 }]))).toMatch(/encrypted/)
    expect(await reasonOf(zip([{ ...publisher, flags: 0x841 }]))).toMatch(/encryption/)
  })

  test("a method that is not deflate", async () => {
    expect(await reasonOf(zip([{ ...publisher, method: 93 }]))).toMatch(/unsupported compression method/)
  })

  test("a wrong checksum, another name beside the content, counts that lie", async () => {
    expect(await reasonOf(zip([{ ...publisher, checksum: 1 }]))).toMatch(/wrong checksum/)
    expect(await reasonOf(zip([{ ...publisher, localName: "publisher.jsoX" }]))).toMatch(/another name/)
    expect(await reasonOf(zip([publisher], { entryCount: 2 }))).toMatch(/can't be read/)
    expect(await reasonOf(zip([publisher], { entryCount: 60_000 }))).toMatch(/more than 10000/)
  })

  test("a zip64 directory that is somewhere else, or says it has more than there is", async () => {
    const honest = zip([publisher])
    const end = honest.subarray(-22)
    const zip64 = (entries: bigint, offset: bigint, at: bigint) => {
      const record = Buffer.alloc(56)
      record.writeUInt32LE(0x06064b50, 0)
      record.writeBigUInt64LE(44n, 4)
      record.writeBigUInt64LE(entries, 32)
      record.writeBigUInt64LE(offset, 48)
      const locator = Buffer.alloc(20)
      locator.writeUInt32LE(0x07064b50, 0)
      locator.writeBigUInt64LE(at, 8)
      return Buffer.concat([honest.subarray(0, -22), record, locator, end])
    }
    const directory = BigInt(end.readUInt32LE(16))
    const at = BigInt(honest.length - 22)
    expect(await reasonOf(zip64(1n, directory, at))).toBe("indexed")
    expect(await reasonOf(zip64(2n ** 52n, directory, at))).toMatch(/more than 10000/)
    expect(await reasonOf(zip64(1n, 2n ** 60n, at))).toMatch(/can't be read/)
    expect(await reasonOf(zip64(1n, directory, 2n ** 60n))).toMatch(/can't be read/)
  })
})
