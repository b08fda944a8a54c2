#!/usr/bin/env bash
# The suite on Node 24, every file. Cases that run on each store run on the embedded one only (`npm test` has them on both): what is between
# them and MongoDB is its store, whose own tests run here, too. `npm test` under another Node runs all on that.
set -euo pipefail
cd "$(dirname "$0")/../.."
TEST_STORE=embedded npx -y node@24 node_modules/vitest/vitest.mjs run
