#!/usr/bin/env bash
# What of the tests has to do with Node itself, on Node 24: sockets, HTTP, processes, files, timers, native modules. Cases for both stores run
# on the embedded one; MongoDB's driver has its store's contract, which runs whole. Left out are pure functions (unit, properties), the
# conformance of vendors' clients, which are programs of their own, and faults. `node node_modules/vitest/vitest.mjs run` runs all on any Node.
set -euo pipefail
cd "$(dirname "$0")/../.."
export TEST_STORE=embedded
npx -y node@24 node_modules/vitest/vitest.mjs run \
  test/abuse test/backup test/composition test/contract test/http2 test/linearizability test/wire test/unit/store
