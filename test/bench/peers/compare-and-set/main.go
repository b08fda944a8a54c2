// The load of `npm run bench -- --only changes`: callers that compare and set without a pause, on etcd or on Version Registry. Each change
// is made only on the state that its caller saw last; who loses learns the current state from the refusal, and tries again at once.
// Usage: compare-and-set etcd|registry HOST:PORT CALLERS SECONDS own|one (a key for each caller, or one for all). Prints a line of JSON.
package main

import (
	"context"
	"encoding/json"
	"log"
	"os"
	"slices"
	"strconv"
	"sync"
	"time"
)

// What callers race on. A state is what a change must be based on: etcd's mod revision, the registry's etag.
type target interface {
	read(ctx context.Context, key int) (state string)
	// Reports whether it was made, and the state then.
	change(ctx context.Context, key int, seen string) (won bool, state string)
}

const connections = 4

var targets = map[string]func(address string) target{"etcd": newEtcd, "registry": newRegistry}

func main() {
	callers, seconds := number(os.Args[3]), number(os.Args[4])
	clients := make([]target, min(callers, connections))
	for i := range clients {
		clients[i] = targets[os.Args[1]](os.Args[2])
	}
	end := time.Now().Add(time.Duration(seconds) * time.Second)
	perCaller := make([][]float64, callers)
	lost := make([]int, callers)
	var all sync.WaitGroup
	for i := range callers {
		all.Add(1)
		go func() {
			defer all.Done()
			key := 0
			if os.Args[5] == "own" {
				key = i
			}
			perCaller[i], lost[i] = call(clients[i%len(clients)], key, end)
		}()
	}
	all.Wait()
	times := slices.Concat(perCaller...)
	slices.Sort(times)
	at := func(share float64) float64 { return times[int(float64(len(times)-1)*share)] }
	losses := 0
	for _, count := range lost {
		losses += count
	}
	check(json.NewEncoder(os.Stdout).Encode(map[string]float64{
		"perSecond": float64(len(times)) / float64(seconds),
		"lost":      float64(losses) / float64(seconds),
		"p50":       at(0.5),
		"p99":       at(0.99),
	}))
}

// The milliseconds that each won change took, until the end, and how many were lost.
func call(client target, key int, end time.Time) (times []float64, lost int) {
	ctx := context.Background()
	state := client.read(ctx, key)
	for begun := time.Now(); begun.Before(end); begun = time.Now() {
		won, now := client.change(ctx, key, state)
		if won {
			times = append(times, float64(time.Since(begun).Microseconds())/1000)
		} else {
			lost++
		}
		state = now
	}
	return times, lost
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
