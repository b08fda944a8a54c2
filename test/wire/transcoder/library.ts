// The foreign services' implementations: they answer what they got, and fail as they are told to.
import { createHash } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { create } from "@bufbuild/protobuf"
import { timestampFromDate } from "@bufbuild/protobuf/wkt"
import { Code, ConnectError, type ConnectRouter, type ServiceImpl } from "@connectrpc/connect"
import { HttpBodySchema } from "../../../gen/google/api/httpbody_pb.js"
import { BadRequestSchema, ErrorInfoSchema, RetryInfoSchema } from "../../../gen/google/rpc/error_details_pb.js"
import { EchoService } from "../../gen/foreign/foreign/v1/echo_pb.js"
import { type Book, BookSchema, LibraryService } from "../../gen/foreign/foreign/v1/library_pb.js"

/** What happened to calls, for tests that look behind the answer. */
/** What downloads of these names declare; three chunks have 48 KiB. */
const DECLARED_BYTES: Readonly<Record<string, number>> = { exact: 48 * 1024, short: 50_000, long: 47_000 }

export interface Diary {
  /** How each call's signal ended. */
  readonly aborts: unknown[]
  /** How many messages each download or watch has made so far. */
  produced: number
  /** Errors that client streams saw on their input. */
  readonly inputErrors: unknown[]
}

export function foreignRoutes(diary: Diary): (router: ConnectRouter) => void {
  return (router) => {
    router.service(EchoService, {
      echo: (request, context) => ({ request, method: context.requestMethod }),
      first: ({ name }) => ({ first: name }),
      second: ({ name, other, id }) => ({ second: [name, other, id].join("|") }),
      parts: ({ empty }) =>
        empty ? {} : { list: ["a", "b"], map: { k: 1 }, number: 9007199254740993n, child: { text: "c" } },
    })
    router.service(LibraryService, library(diary))
  }
}

function book(id: string): Book {
  return create(BookSchema, {
    title: id,
    author: id === "big" ? "x".repeat(5000) : "anon",
    createTime: timestampFromDate(new Date("2026-01-02T03:04:05.678Z")),
    etag: `v-${id}`,
  })
}

function library(diary: Diary): ServiceImpl<typeof LibraryService> {
  return {
    getBook({ bookId }, context) {
      if (bookId === "missing") throw notFound("book", bookId)
      context.responseHeader.set("x-custom", "set by hand")
      return { book: book(bookId), shelf: bookId === "odd" ? "Regal für\nBücher" : "B2" }
    },
    updateBook: (request) => ({ request, maskSet: request.updateMask !== undefined }),
    replaceBook: (request) => ({
      paths: request.updateMask?.paths ?? [],
      book: request.book ?? {},
      created: request.bookId === "new",
    }),
    deleteBook: () => ({}),
    listBooks({ pageSize, pageToken, total, failingPage }) {
      const start = Number(pageToken || 0)
      diary.produced++
      if (failingPage > 0 && start / pageSize + 1 >= failingPage) throw notFound("page", String(failingPage))
      const end = Math.min(total, start + (pageSize || 2))
      const books = Array.from({ length: end - start }, (_, index) => ({ title: `${start + index}` }))
      return { books, nextPageToken: end < total ? String(end) : "" }
    },
    createBook: ({ title }) => ({ book: book(title) }),
    async *watchBooks({ count, failAfter, padding }, context) {
      context.signal.addEventListener("abort", () => diary.aborts.push(context.signal.reason))
      for (let index = 0; index < count; index++) {
        if (index === failAfter) throw notFound("page", `${index}`)
        diary.produced++
        yield { index, book: { title: "t".repeat(padding || 1) } }
        if (index % 100 === 99) await sleep(0)
      }
      if (failAfter === count) throw notFound("page", `${count}`)
    },
    async countWords(requests) {
      const languages: string[] = []
      const texts: string[] = []
      try {
        for await (const { language, text, page } of watched(requests, diary)) {
          languages.push(language)
          texts.push(page?.text ?? text)
        }
      } catch (error) {
        if (languages[0] === "careless") return { languages }
        throw languages[0] === "confused" ? new ConnectError("no idea", Code.Internal) : error
      }
      return { languages, texts }
    },
    async *translate(requests) {
      for await (const { text } of requests) yield { text: text.toUpperCase() }
    },
    async upload(requests) {
      const hash = createHash("sha256")
      let bytes = 0
      let messages = 0
      let first: { bookId: string; checksum: string; contentType: string } | undefined
      for await (const { bookId, checksum, scan } of watched(requests, diary)) {
        first ??= { bookId, checksum, contentType: scan?.contentType ?? "" }
        messages++
        bytes += scan?.data.length ?? 0
        hash.update(scan?.data ?? "")
        if (bookId === "slow") await sleep(5)
        if (bookId === "full") throw new ConnectError("the shelf is full", Code.FailedPrecondition)
      }
      return { ...first, bytes: BigInt(bytes), messages, sha256: hash.digest("hex") }
    },
    async *download({ bookId, chunks, failAfter }, context) {
      context.signal.addEventListener("abort", () => diary.aborts.push(context.signal.reason))
      const declared = DECLARED_BYTES[bookId]
      if (declared !== undefined) context.responseHeader.set("content-length", String(declared))
      for (let index = 0; index < chunks; index++) {
        if (index === failAfter) throw notFound("scan", bookId)
        diary.produced++
        const scan = create(HttpBodySchema, { contentType: "image/png", data: new Uint8Array(16 * 1024).fill(index) })
        yield { scan, fileName: `${bookId}.png` }
      }
    },
    mirror: (body) => body,
    cover: ({ cover }) => (cover === undefined ? {} : { cover }),
    async importBook(requests) {
      const parts: string[] = []
      const hash = createHash("sha256")
      let mask: string[] = []
      let bookId = ""
      let bytes = 0
      let given: Book | undefined
      for await (const { part, bookMask, bookId: id, stopEarly } of watched(requests, diary)) {
        bookId += id
        if (bookMask !== undefined) mask = bookMask.paths
        if (part.case === "bookFile") {
          bytes += part.value.length
          hash.update(part.value)
          if (parts.at(-1) !== "bookFile") parts.push("bookFile")
        } else if (part.case !== undefined) {
          parts.push(part.case === "book" ? "book" : `${part.case}=${part.value}`)
          if (part.case === "book") given = part.value
        }
        if (stopEarly) throw new ConnectError("that is enough", Code.AlreadyExists)
      }
      return {
        parts,
        mask,
        bookId,
        bytes: BigInt(bytes),
        sha256: hash.digest("hex"),
        ...(given ? { book: given } : {}),
      }
    },
    fail({ kind, detail }) {
      throw failure(kind, detail?.fieldPath ?? "")
    },
    async wait({ milliseconds, deaf }, context) {
      const timeoutMs = context.timeoutMs()
      if (deaf) {
        await sleep(milliseconds)
      } else {
        context.signal.addEventListener("abort", () => diary.aborts.push(context.signal.reason))
        await sleep(milliseconds, undefined, { signal: context.signal }).catch(() => {})
        if (context.signal.aborted) throw ConnectError.from(context.signal.reason)
      }
      return { timeoutMs: timeoutMs ?? -1 }
    },
  }
}

async function* watched<T>(requests: AsyncIterable<T>, diary: Diary): AsyncGenerator<T> {
  try {
    yield* requests
  } catch (error) {
    diary.inputErrors.push(error)
    throw error
  }
}

function notFound(resourceType: string, resourceId: string): ConnectError {
  return new ConnectError(`there is no ${resourceType} ${resourceId}`, Code.NotFound, undefined, [
    {
      desc: ErrorInfoSchema,
      value: { reason: "NOT_FOUND", domain: "library", metadata: { resourceType, resourceId } },
    },
  ])
}

function failure(kind: string, fieldPath: string): unknown {
  const info = (reason: string) => ({ desc: ErrorInfoSchema, value: { reason, domain: "library" } })
  switch (kind) {
    case "conflict":
      return new ConnectError("in conflict", Code.FailedPrecondition, undefined, [info("CONFLICT")])
    case "stale":
      return new ConnectError("stale", Code.Aborted, undefined, [info("ETAG_MISMATCH")])
    case "invalid":
      return new ConnectError("invalid", Code.InvalidArgument, undefined, [
        info("INVALID"),
        {
          desc: BadRequestSchema,
          value: { fieldViolations: [{ field: fieldPath, description: "is odd", reason: "ODD" }] },
        },
      ])
    case "away":
      return new ConnectError("away", Code.Unavailable, { "x-hint": "later" }, [
        info("CONTENTION"),
        { desc: RetryInfoSchema, value: { retryDelay: { seconds: 3n, nanos: 500_000_000 } } },
      ])
    case "crash":
      return new TypeError("a secret path /etc/shadow")
    default: {
      const code = Number(kind) as Code
      return new ConnectError(`code ${kind}`, code)
    }
  }
}
