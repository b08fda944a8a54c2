#!/usr/bin/env bash
# The official Connect, gRPC and gRPC-Web conformance suite against our own server stack: all of it on our own HTTP/2. HTTP2=node runs it on
# node:http2, HTTP2=both on each: what CI has no time for. Arguments go to the runner.
set -euo pipefail
cd "$(dirname "$0")/../.."
source test/conformance/tools.sh
# A few hung cases freeze the runner: without a limit of our own it would never come back.
suite() {
  local transport=$1
  shift
  echo "HTTP2=$transport"
  HTTP2=$transport timeout --kill-after=10 "${CONFORMANCE_TIMEOUT:-300}" \
    "$runner" --mode server --conf test/conformance/config.yaml "$@" -- \
    node --import tsx test/conformance/server.ts
}
if [ "${HTTP2:-}" = both ]; then
  suite own "$@"
  # HTTP/1.1 is the same in both.
  suite node --run '**/HTTPVersion:2/**' "$@"
else
  suite "${HTTP2:-own}" "$@"
fi
