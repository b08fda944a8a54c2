// The update time of an API key: keys of older versions have none stored.

import type { Timestamp } from "@bufbuild/protobuf/wkt"
import { timestampDate } from "@bufbuild/protobuf/wkt"
import { expect, it } from "vitest"
import { keyMessage } from "../../../src/handlers/access/api-key-messages.js"

const createTime = new Date("2026-03-04T05:06:07Z")
const updateTime = new Date("2026-03-05T05:06:07Z")
const key = { id: "A".repeat(20), name: "k", owner: "user:a", operator: false, grants: [], createTime, revision: 1 }

it.each([
  ["is the one stored", { ...key, updateTime }, updateTime],
  ["is the create time where none is stored", key, createTime],
])("%s", (_, stored, expected) => {
  const message = keyMessage({ key: stored, lastUseTime: undefined })
  expect(timestampDate(message.updateTime as Timestamp)).toEqual(expected)
})
