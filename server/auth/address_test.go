package auth

import (
	"net/http"
	"testing"
)

func TestOnlyAProxyNearbyIsBelievedAboutAddresses(t *testing.T) {
	for _, c := range []struct{ peer, forwarded, want string }{
		{"203.0.113.7:4711", "", "203.0.113.7"},
		{"203.0.113.7:4711", "198.51.100.1", "203.0.113.7"},
		{"127.0.0.1:4711", "198.51.100.1", "198.51.100.1"},
		{"10.0.0.3:4711", "6.6.6.6, 198.51.100.1", "198.51.100.1"}, // the first is what the client wrote
		{"[::1]:4711", "2001:db8::1", "2001:db8::1"},
		{"127.0.0.1:4711", "nonsense", "127.0.0.1"},
		{"127.0.0.1:4711", "", "127.0.0.1"},
	} {
		r := &http.Request{RemoteAddr: c.peer, Header: http.Header{}}
		if c.forwarded != "" {
			r.Header.Set("X-Forwarded-For", c.forwarded)
		}
		if got := peerAddress(r); got != c.want {
			t.Errorf("%s saying %q: got %s, want %s", c.peer, c.forwarded, got, c.want)
		}
	}
}
