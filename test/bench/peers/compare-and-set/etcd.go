package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	clientv3 "go.etcd.io/etcd/client/v3"
)

// A transaction puts a value of 64 bytes if the key's mod revision is the one that was seen, else reads the key.
type etcd struct{ client *clientv3.Client }

var value = strings.Repeat("x", 64)

func newEtcd(address string) target {
	client, err := clientv3.New(clientv3.Config{Endpoints: []string{address}, DialTimeout: 5 * time.Second})
	check(err)
	return etcd{client}
}

func nameOf(key int) string { return fmt.Sprintf("/bench/%d", key) }

func revision(of int64) string { return strconv.FormatInt(of, 10) }

func (e etcd) read(ctx context.Context, key int) string {
	found, err := e.client.Get(ctx, nameOf(key))
	check(err)
	if len(found.Kvs) == 0 {
		return revision(0)
	}
	return revision(found.Kvs[0].ModRevision)
}

func (e etcd) change(ctx context.Context, key int, seen string) (bool, string) {
	name := nameOf(key)
	expected, err := strconv.ParseInt(seen, 10, 64)
	check(err)
	done, err := e.client.Txn(ctx).
		If(clientv3.Compare(clientv3.ModRevision(name), "=", expected)).
		Then(clientv3.OpPut(name, value)).
		Else(clientv3.OpGet(name)).
		Commit()
	check(err)
	if done.Succeeded {
		return true, revision(done.Header.Revision)
	}
	return false, revision(done.Responses[0].GetResponseRange().Kvs[0].ModRevision)
}
