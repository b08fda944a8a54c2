#!/usr/bin/env bash
# Starts the built service with the given node command on a free port, makes calls, two of them on one connection, and stops it with SIGTERM:
# exit 0 expected.
set -euo pipefail
cd "$(dirname "$0")/../.."
data=$(mktemp -d)
log=$data/log
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$data"' EXIT
PORT=0 DATA_DIR=$data/data "$@" dist/src/main.js >"$log" 2>&1 &
pid=$!
for _ in $(seq 1 300); do
  url=$(grep -o 'http://127.0.0.1:[0-9]*' "$log" | head -n 1 || true)
  [ -n "$url" ] && break
  kill -0 "$pid" 2>/dev/null || { cat "$log"; exit 1; }
  sleep 0.2
done
[ -n "$url" ] || { cat "$log"; exit 1; }
curl -fsS --max-time 10 "$url/readyz" "$url/readyz"
echo
curl -fsS -X POST "$url/api/v0/organizations" -H "authorization: Bearer $(cat "$data/data/admin-key")" \
  -H 'content-type: application/json' -d '{"name":"smoke"}'
echo
# The log says who listens: npx starts node as a child.
kill -TERM "$(grep -o '"pid":[0-9]*' "$log" | head -n 1 | cut -d : -f 2)"
wait "$pid"
echo "smoke: started and stopped with $*"
