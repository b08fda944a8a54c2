#!/usr/bin/env bash
# Protobuf definitions to code: ours into gen, those that tests bring into test/gen.
set -euo pipefail
cd "$(dirname "$0")/../.."
npx --no-install buf generate
for template in test/proto/*/buf.gen.yaml; do
  npx --no-install buf generate --template "$template" --config "$(dirname "$template")/workspace.yaml"
done
