#!/usr/bin/env bash
# Every file of `npm test` on Node 24. What runs on both stores runs on the embedded one only here: what is of MongoDB alone runs as well.
set -euo pipefail
cd "$(dirname "$0")/../.."
TEST_STORE=embedded npx -y node@24 node_modules/vitest/vitest.mjs run
