// Compare-and-set on etcd, the yardstick of `npm run bench -- --only changes`: each transaction puts a value of 64 bytes if the key's
// mod revision is the one that the caller saw last; who loses reads the key in the same transaction.
// Usage: etcdcas ENDPOINT CALLERS SECONDS own|one (a key for each caller, or one for all). Prints one line of JSON.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	clientv3 "go.etcd.io/etcd/client/v3"
)

const connections = 4

func main() {
	callers := number(os.Args[2])
	seconds := number(os.Args[3])
	clients := make([]*clientv3.Client, min(callers, connections))
	for i := range clients {
		client, err := clientv3.New(clientv3.Config{Endpoints: os.Args[1:2], DialTimeout: 5 * time.Second})
		check(err)
		clients[i] = client
	}
	end := time.Now().Add(time.Duration(seconds) * time.Second)
	perCaller := make([][]float64, callers)
	var all sync.WaitGroup
	for i := range callers {
		all.Add(1)
		go func() {
			defer all.Done()
			key := "/bench/one"
			if os.Args[4] == "own" {
				key = fmt.Sprintf("/bench/%d", i)
			}
			perCaller[i] = call(clients[i%len(clients)], key, end)
		}()
	}
	all.Wait()
	times := slices.Concat(perCaller...)
	slices.Sort(times)
	at := func(share float64) float64 { return times[int(float64(len(times)-1)*share)] }
	check(json.NewEncoder(os.Stdout).Encode(map[string]float64{
		"perSecond": float64(len(times)) / float64(seconds),
		"p50":       at(0.5),
		"p99":       at(0.99),
	}))
}

// The milliseconds that each won compare-and-set took, until the end.
func call(client *clientv3.Client, key string, end time.Time) []float64 {
	background := context.Background()
	value := strings.Repeat("x", 64)
	found, err := client.Get(background, key)
	check(err)
	revision := int64(0)
	if len(found.Kvs) > 0 {
		revision = found.Kvs[0].ModRevision
	}
	var times []float64
	for begun := time.Now(); begun.Before(end); begun = time.Now() {
		done, err := client.Txn(background).
			If(clientv3.Compare(clientv3.ModRevision(key), "=", revision)).
			Then(clientv3.OpPut(key, value)).
			Else(clientv3.OpGet(key)).
			Commit()
		check(err)
		if done.Succeeded {
			revision = done.Header.Revision
			times = append(times, float64(time.Since(begun).Microseconds())/1000)
		} else {
			revision = done.Responses[0].GetResponseRange().Kvs[0].ModRevision
		}
	}
	return times
}

func number(text string) int {
	value, err := strconv.Atoi(text)
	check(err)
	return value
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
