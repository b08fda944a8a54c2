# Sourced: where the official conformance suite is, installed on first use.
conformance_version=v1.0.5
conformance_module=connectrpc.com/conformance
tools="${CONFORMANCE_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/version-registry/conformance-$conformance_version}"
runner="$tools/connectconformance"
[ -x "$runner" ] || GOBIN="$tools" go install "$conformance_module/cmd/connectconformance@$conformance_version"
