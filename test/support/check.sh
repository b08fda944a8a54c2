#!/usr/bin/env bash
# Everything that is true of the source without running it: types, lint and format, protos, generated code, import rules.
set -euo pipefail
cd "$(dirname "$0")/../.."
step() { printf '\n== %s\n' "$*"; }

step types
npx tsc --noEmit
step lint and format
npx biome check .
step protos
npx buf lint
npx buf format --diff --exit-code proto/api
step generated code
# As it stands in the folder, committed or not.
sums() { find gen test/gen -type f -print0 | sort -z | xargs -0 cksum; }
before=$(sums)
npm run --silent generate
if ! diff <(printf '%s\n' "$before") <(sums); then
  echo 'generated code was not up to date, and is now: commit it with its protos' >&2
  exit 1
fi
step import rules
npx depcruise --config .dependency-cruiser.cjs src
step vendor names
# Outside dialects/ and access/ no vendor is named.
if grep -rniE 'credible|codeartifact|versori|\baws\b' src --include='*.ts' --exclude-dir=dialects --exclude-dir=access; then
  echo 'a vendor is named outside src/dialects and src/access' >&2
  exit 1
fi
echo
echo 'check: all good'
