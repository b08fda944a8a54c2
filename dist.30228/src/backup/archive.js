// The files of a backup as one tar archive, and back: how a backup travels from a running server.
import { Readable } from "node:stream";
import { extract, pack } from "tar-stream";
/** What is taken at a time: far below the size of a message. */
const PIECE_BYTES = 128 * 1_024;
/** The archive's bytes; a file is read when the bytes before it were taken. Throws what the files throw. */
export async function* tarArchive(files) {
    const archive = pack();
    const filling = fill(archive, files);
    filling.catch((error) => archive.destroy(error));
    try {
        for await (const piece of archive) {
            for (let at = 0; at < piece.length; at += PIECE_BYTES)
                yield piece.subarray(at, at + PIECE_BYTES);
        }
        await filling;
    }
    finally {
        archive.destroy();
        // The file under way is closed before this ends.
        await filling.catch(() => { });
    }
}
async function fill(archive, files) {
    for await (const file of files)
        await addEntry(archive, file);
    archive.finalize();
}
function addEntry(archive, { name, size, bytes }) {
    const source = Readable.from(bytes, { objectMode: false });
    return new Promise((resolve, reject) => {
        const entry = archive.entry({ name, size, mode: 0o600 }, (error) => {
            source.destroy();
            if (error)
                reject(error);
            else
                resolve();
        });
        source.on("error", (error) => {
            reject(error);
            entry.destroy(error);
        });
        // The callback tells it.
        entry.on("error", () => { });
        source.pipe(entry);
    });
}
/** The files of an archive. Throws when it ends in the middle of one, or is none. */
export async function* filesOfArchive(bytes, onProgress = () => { }) {
    let done = 0;
    const archive = extract();
    const source = Readable.from(bytes, { objectMode: false });
    source.on("error", (error) => archive.destroy(error));
    source.pipe(archive);
    try {
        for await (const entry of archive) {
            const { name, size, type } = entry.header;
            if (type !== "file")
                throw new Error(`the archive holds ${name}, which is no file`);
            yield { name, size: size ?? 0, bytes: entry };
            entry.resume();
            onProgress({ step: "files", done: ++done });
        }
    }
    finally {
        source.destroy();
    }
}
//# sourceMappingURL=archive.js.map