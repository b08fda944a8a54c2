#!/usr/bin/env bash
# What of the tests has to do with Node itself, on Node 24: sockets, HTTP, processes, files, timers, native modules. Those that run on both
# stores run on the embedded one only. `npm test` under that Node runs all.
set -euo pipefail
cd "$(dirname "$0")/../.."
TEST_STORE=embedded npx -y node@24 node_modules/vitest/vitest.mjs run test/http2 test/contract/level test/contract/blob-filesystem \
  test/composition/process test/composition/start-and-stop test/unit/{server,store,telemetry,indexer} \
  test/wire/{server,http,expect,kept-connections,pipelining,tls,cors,cookie,client,request-log,packages,transcoder}
