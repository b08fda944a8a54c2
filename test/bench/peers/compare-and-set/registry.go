package main

import (
	"context"
	"errors"
	"fmt"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/encoding"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protowire"
)

// UpdateVersion of registry.packages.v1 with the etag that was seen. Messages are put together from their fields' numbers, so that
// building it takes no generator: it needs seven fields.
type registry struct{ connection *grpc.ClientConn }

const service = "/registry.packages.v1.PackageService/"

const (
	organizationName = 1
	projectName      = 2
	packageName      = 3
	versionID        = 4
	newVersion       = 5
	requestEtag      = 7

	answeredVersion = 1
	archiveStatus   = 4
	versionEtag     = 6
)

func newRegistry(address string) target {
	connection, err := grpc.NewClient(address,
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultCallOptions(grpc.ForceCodec(asIs{})))
	check(err)
	return registry{connection}
}

func text(message []byte, field protowire.Number, value string) []byte {
	return protowire.AppendString(protowire.AppendTag(message, field, protowire.BytesType), value)
}

func versionOf(key int) []byte {
	message := text(nil, organizationName, "bench")
	message = text(message, projectName, "p")
	message = text(message, packageName, "k")
	return text(message, versionID, fmt.Sprintf("1.0.%d", key))
}

func (r registry) read(ctx context.Context, key int) string {
	var answer []byte
	check(r.connection.Invoke(ctx, service+"GetVersion", versionOf(key), &answer))
	return etagIn(answer)
}

func (r registry) change(ctx context.Context, key int, seen string) (bool, string) {
	// The revision is the last part of the etag. A version begins unarchived at the first one, and each change is one more.
	wanted := 2 - uint64(seen[len(seen)-1])%2
	version := protowire.AppendVarint(protowire.AppendTag(nil, archiveStatus, protowire.VarintType), wanted)
	request := protowire.AppendTag(versionOf(key), newVersion, protowire.BytesType)
	request = text(protowire.AppendBytes(request, version), requestEtag, seen)
	var answer []byte
	err := r.connection.Invoke(ctx, service+"UpdateVersion", request, &answer)
	if err == nil {
		etag := etagIn(answer)
		if etag == seen {
			check(errors.New("a change that changed nothing"))
		}
		return true, etag
	}
	refusal := status.Convert(err)
	if refusal.Code() == codes.Aborted {
		for _, detail := range refusal.Details() {
			if info, ok := detail.(*errdetails.ErrorInfo); ok {
				return false, info.Metadata["etag"]
			}
		}
	}
	check(err)
	return false, ""
}

func etagIn(answer []byte) string {
	etag := string(find(find(answer, answeredVersion), versionEtag))
	if etag == "" {
		check(errors.New("an answer without an etag"))
	}
	return etag
}

// The bytes of a field; nil when the message does not have it.
func find(message []byte, wanted protowire.Number) []byte {
	for len(message) > 0 {
		field, kind, length := protowire.ConsumeTag(message)
		check(protowire.ParseError(length))
		message = message[length:]
		length = protowire.ConsumeFieldValue(field, kind, message)
		check(protowire.ParseError(length))
		if field == wanted && kind == protowire.BytesType {
			value, _ := protowire.ConsumeBytes(message)
			return value
		}
		message = message[length:]
	}
	return nil
}

// Messages are bytes already.
type asIs struct{}

var _ encoding.Codec = asIs{}

func (asIs) Name() string { return "proto" }

func (asIs) Marshal(message any) ([]byte, error) { return message.([]byte), nil }

func (asIs) Unmarshal(data []byte, into any) error {
	*into.(*[]byte) = append([]byte(nil), data...)
	return nil
}
