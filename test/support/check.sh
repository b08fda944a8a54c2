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
before=$(git status --porcelain -- gen test/gen)
npm run --silent generate
after=$(git status --porcelain -- gen test/gen)
if [ "$before" != "$after" ] || ! git diff --quiet -- gen test/gen; then
  git --no-pager diff --stat -- gen test/gen
  git status --porcelain -- gen test/gen
  echo 'generated code is not up to date: run npm run generate and commit the result' >&2
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
