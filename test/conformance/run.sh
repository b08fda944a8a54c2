#!/usr/bin/env bash
# The official Connect, gRPC and gRPC-Web conformance suite against our own server stack. Arguments go to the runner.
set -euo pipefail
cd "$(dirname "$0")/../.."
source test/conformance/tools.sh
# A few hung cases freeze the runner: without a limit of our own it would never come back.
timeout --kill-after=10 "${CONFORMANCE_TIMEOUT:-300}" \
  "$runner" --mode server --conf test/conformance/config.yaml "$@" -- \
  node --import tsx test/conformance/server.ts
