import { openGridfsBlobs } from "../../src/blobs/gridfs.js"
import { ownServerDatabase } from "../support/mongo.js"
import { blobContract } from "./blob-contract.js"

blobContract("GridFS", async () => {
  const { client, database, drop } = await ownServerDatabase()
  const db = client.db(database)
  return {
    open: () => openGridfsBlobs({ client, database }),
    // A file's document and its chunks come and go together, or it counts twice.
    stored: async () => {
      const files = (await db.collection("blobs.files").find().toArray()).map((file) => String(file._id))
      const chunks = await db.collection("blobs.chunks").distinct("files_id")
      return (
        new Set([...files, ...chunks.map((id) => `${id}`)]).size +
        chunks.filter((id) => !files.includes(`${id}`)).length
      )
    },
    close: drop,
  }
})
