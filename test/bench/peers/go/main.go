// Servers of other makes for the benchmarks, one process each: `peers KIND` listens on a free port of loopback and prints its URL.
//
//	grpc-go       gRPC by grpc-go
//	net-http      JSON by net/http and encoding/json, without Protobuf
//	grpc-gateway  REST by grpc-gateway, calling the implementation in the process
//	vanguard-go   REST by vanguard-go in front of a connect-go handler
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"sort"
	"time"

	"connectrpc.com/connect"
	"connectrpc.com/vanguard"
	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/timestamppb"

	benchv1 "peers/gen/bench/v1"
	"peers/gen/bench/v1/benchv1connect"
)

var created = time.Date(2026, 1, 2, 3, 4, 5, 678_000_000, time.UTC)

func version(id string) *benchv1.Version {
	return &benchv1.Version{
		Id:            id,
		CreatedAt:     timestamppb.New(created),
		UpdatedAt:     timestamppb.New(created),
		ArchiveStatus: "unarchive",
		IndexStatus:   "unknown",
	}
}

func named(p *benchv1.Package) *benchv1.Package {
	return &benchv1.Package{
		Name:             p.GetName(),
		ReplicationCount: p.GetReplicationCount(),
		CreatedAt:        timestamppb.New(created),
		UpdatedAt:        timestamppb.New(created),
	}
}

type overGrpc struct {
	benchv1.UnimplementedRegistryServiceServer
}

func (overGrpc) Echo(_ context.Context, r *benchv1.EchoRequest) (*benchv1.EchoResponse, error) {
	return &benchv1.EchoResponse{Payload: &benchv1.EchoResponse_Payload{Data: r.Data}}, nil
}

func (overGrpc) GetVersion(_ context.Context, r *benchv1.GetVersionRequest) (*benchv1.Version, error) {
	return version(r.VersionId), nil
}

func (overGrpc) CreatePackage(_ context.Context, r *benchv1.CreatePackageRequest) (*benchv1.Package, error) {
	return named(r.Package), nil
}

type overConnect struct {
	benchv1connect.UnimplementedRegistryServiceHandler
}

func (overConnect) GetVersion(_ context.Context, r *connect.Request[benchv1.GetVersionRequest]) (*connect.Response[benchv1.Version], error) {
	return connect.NewResponse(version(r.Msg.VersionId)), nil
}

func (overConnect) CreatePackage(_ context.Context, r *connect.Request[benchv1.CreatePackageRequest]) (*connect.Response[benchv1.Package], error) {
	return connect.NewResponse(named(r.Msg.Package)), nil
}

// One struct for both answers: encoding/json leaves out what is empty.
type plain struct {
	Id               string    `json:"id,omitempty"`
	Name             string    `json:"name,omitempty"`
	Description      string    `json:"description,omitempty"`
	ReplicationCount int       `json:"replicationCount,omitempty"`
	CreatedAt        time.Time `json:"createdAt"`
	UpdatedAt        time.Time `json:"updatedAt"`
	ArchiveStatus    string    `json:"archiveStatus,omitempty"`
	IndexStatus      string    `json:"indexStatus,omitempty"`
}

func writeJson(w http.ResponseWriter, value any) {
	body, err := json.Marshal(value)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Write(body)
}

func netHttp() http.Handler {
	const packages = "/api/v0/organizations/{organization}/projects/{project}/packages"
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+packages+"/{package}/versions/{version}", func(w http.ResponseWriter, r *http.Request) {
		writeJson(w, plain{Id: r.PathValue("version"), CreatedAt: created, UpdatedAt: created, ArchiveStatus: "unarchive", IndexStatus: "unknown"})
	})
	mux.HandleFunc("POST "+packages, func(w http.ResponseWriter, r *http.Request) {
		var sent plain
		if err := json.NewDecoder(r.Body).Decode(&sent); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		writeJson(w, plain{Name: sent.Name, ReplicationCount: sent.ReplicationCount, CreatedAt: created, UpdatedAt: created})
	})
	return mux
}

func serveHttp(listener net.Listener, handler http.Handler) {
	log.Fatal((&http.Server{Handler: handler}).Serve(listener))
}

var kinds = map[string]func(net.Listener){
	"grpc-go": func(listener net.Listener) {
		server := grpc.NewServer()
		benchv1.RegisterRegistryServiceServer(server, overGrpc{})
		log.Fatal(server.Serve(listener))
	},
	"net-http": func(listener net.Listener) { serveHttp(listener, netHttp()) },
	"grpc-gateway": func(listener net.Listener) {
		mux := runtime.NewServeMux()
		if err := benchv1.RegisterRegistryServiceHandlerServer(context.Background(), mux, overGrpc{}); err != nil {
			log.Fatal(err)
		}
		serveHttp(listener, mux)
	},
	"vanguard-go": func(listener net.Listener) {
		service := vanguard.NewService(benchv1connect.NewRegistryServiceHandler(overConnect{}))
		transcoder, err := vanguard.NewTranscoder([]*vanguard.Service{service})
		if err != nil {
			log.Fatal(err)
		}
		serveHttp(listener, transcoder)
	},
}

func main() {
	if len(os.Args) != 2 || kinds[os.Args[1]] == nil {
		var names []string
		for name := range kinds {
			names = append(names, name)
		}
		sort.Strings(names)
		log.Fatalf("which server? one of %v", names)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("http://%s\n", listener.Addr())
	kinds[os.Args[1]](listener)
}
