#!/usr/bin/env bash
# The tests on Node 24. Cases that run on both stores run on the embedded one: what Node itself has to do with MongoDB is in the contract
# and the faults of its store, which run whole. Left out is what runs the same bytes in V8 whatever its version: pure functions (unit,
# properties), and conformance, whose judges are clients in languages and processes of their own.
set -euo pipefail
cd "$(dirname "$0")/../.."
export TEST_STORE=embedded
npx -y node@24 node_modules/vitest/vitest.mjs run \
  test/abuse test/backup test/composition test/contract test/faults test/http2 test/linearizability test/wire test/unit/indexer test/unit/store
