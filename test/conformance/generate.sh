#!/usr/bin/env bash
# Generates test/gen/connectrpc from the protos of the suite's own Go module.
set -euo pipefail
cd "$(dirname "$0")/../.."
source test/conformance/tools.sh
folder=$(go mod download -json "$conformance_module@$conformance_version" | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p')
package=connectrpc/conformance/v1
npx --no-install buf generate "$folder/proto" --template test/conformance/buf.gen.yaml \
  --path "$folder/proto/$package/service.proto" \
  --path "$folder/proto/$package/config.proto" \
  --path "$folder/proto/$package/server_compat.proto"
