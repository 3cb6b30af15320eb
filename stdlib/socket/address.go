package socket

import (
	"net/netip"
	"strconv"
	"strings"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file converts addresses.

// addrValue returns an address as Python shows it.
func addrValue(t *thread, a *hostos.SockAddr) value {
	if a == nil {
		return object.None
	}
	switch a.Family {
	case hostos.FamilyUnix:
		if a.Path == "@" || a.Path == "" { // has no name
			return object.NewStr("")
		}
		if a.Path[0] == '@' || a.Path[0] == 0 {
			return object.Of(object.NewBytes(t, []byte("\x00"+a.Path[1:])))
		}
		return object.FSStr(a.Path)
	case hostos.FamilyInet:
		return object.Of(object.MakeTuple(t, object.NewStr(ipText(a.IP)), object.Int(int64(a.Port))))
	case hostos.FamilyInet6:
		return object.Of(object.MakeTuple(t, object.NewStr(ipText(a.IP)), object.Int(int64(a.Port)), object.Int(int64(a.Flow)), object.Int(int64(a.Scope))))
	}
	return object.None
}

func ipText(ip []byte) string {
	a, _ := netip.AddrFromSlice(ip)
	return a.String()
}

var familyNames = map[int]string{hostos.FamilyInet: "AF_INET", hostos.FamilyInet6: "AF_INET6"}

// address converts the address argument of fn for the family of s.
func (s *sock) address(t *thread, v value, fn string) (*hostos.SockAddr, error) {
	switch s.family {
	case hostos.FamilyUnix:
		var path string
		if v.Type().Has(object.FlagStr) {
			var err error
			// A name that starts with NUL is one of Linux's abstract addresses.
			if path, err = object.FSEncode(t, (*object.Str)(v.P)); err != nil {
				return nil, err
			}
		} else {
			b, err := object.BytesOf(t, v)
			if err != nil {
				return nil, err
			}
			path = string(b)
		}
		if len(path) > 108 || len(path) == 108 && path[0] != 0 {
			return nil, object.NewError(object.OSError, object.NewStr("AF_UNIX path too long"))
		}
		if strings.HasPrefix(path, "\x00") {
			path = "@" + path[1:]
		}
		return &hostos.SockAddr{Family: s.family, Path: path}, nil
	case hostos.FamilyInet, hostos.FamilyInet6:
	default:
		return nil, object.NewError(object.OSError, object.NewStr(fn+"(): bad family"))
	}
	name := familyNames[s.family]
	if !v.Type().Has(object.FlagTuple) {
		return nil, object.TypeErrorf("%s(): %s address must be tuple, not %s", fn, name, v.Type().Name)
	}
	items := (*object.Tuple)(v.P).Items
	switch n := len(items); {
	case s.family == hostos.FamilyInet && n != 2:
		return nil, object.TypeErrorf("AF_INET address must be a pair (host, port)")
	case s.family == hostos.FamilyInet6 && (n < 2 || n > 4):
		return nil, object.TypeErrorf("AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
	}
	port, err := object.AsInt(t, items[1])
	if err != nil {
		return nil, err
	}
	a := &hostos.SockAddr{Family: s.family, Port: port}
	for i, dst := range []*uint32{&a.Flow, &a.Scope} {
		if len(items) > i+2 {
			n, err := object.AsInt64(t, items[i+2])
			if err != nil {
				return nil, err
			}
			*dst = uint32(n)
		}
	}
	host, err := hostName(t, items[0])
	if err != nil {
		return nil, err
	}
	if a.IP, err = resolve(t, host, s.family); err != nil {
		return nil, err
	}
	if port < 0 || port > 0xffff {
		return nil, object.OverflowErrorf("%s(): port must be 0-65535.", fn)
	}
	if a.Flow > 0xfffff {
		return nil, object.OverflowErrorf("%s(): flowinfo must be 0-1048575.", fn)
	}
	return a, nil
}

// hostName converts a host: str (by IDNA if it isn't ASCII), bytes or bytearray.
func hostName(t *thread, v value) (string, error) {
	var name string
	switch {
	case v.Type().Has(object.FlagStr):
		s := (*object.Str)(v.P)
		if s.Kind == object.ASCII {
			name = s.String()
			break
		}
		b, err := object.EncodeStr(t, s, "idna", "strict")
		if err != nil {
			return "", object.TypeErrorf("encoding of hostname failed")
		}
		name = string(b.B)
	case v.Type().Has(object.FlagBytes) || v.IsA(object.ByteArrayType):
		b, _ := object.BytesOf(t, v)
		name = string(b)
	default:
		return "", object.TypeErrorf("str, bytes or bytearray expected, not %s", v.Type().Name)
	}
	if strings.IndexByte(name, 0) >= 0 {
		return "", object.TypeErrorf("host name must not contain null character")
	}
	return name, nil
}

// Numbers of the errors of name resolution.
const (
	eaiBadFlags = -1
	eaiNoName   = -2
	eaiFamily   = -6
	eaiService  = -8
)

func gaiError(no int) error {
	text := map[int]string{eaiBadFlags: "Bad value for ai_flags", eaiNoName: "Name or service not known", eaiFamily: "ai_family not supported", eaiService: "Servname not supported for ai_socktype"}[no]
	return object.NewError(gaierrorType, object.Int(int64(no)), object.NewStr(text))
}

// parseIP parses a numeric address.
func parseIP(s string) ([]byte, bool) {
	if a, err := netip.ParseAddr(s); err == nil {
		return a.AsSlice(), true
	}
	if b, ok := parseIPv4(s); ok {
		return b, true
	}
	return nil, false
}

// parseIPv4 parses the forms that inet_aton knows: one to four numbers in decimal, octal or
// hexadecimal, the last of which fills the rest.
func parseIPv4(s string) ([]byte, bool) {
	if i := strings.IndexAny(s, " \t\n\r\v\f"); i >= 0 {
		s = s[:i]
	}
	parts := strings.Split(s, ".")
	if len(parts) > 4 {
		return nil, false
	}
	var n uint64
	for i, p := range parts {
		if p == "" || p[0] == '-' || p[0] == '+' || strings.Contains(p, "_") {
			return nil, false
		}
		base := 10
		switch {
		case len(p) > 2 && (p[:2] == "0x" || p[:2] == "0X"):
			p, base = p[2:], 16
		case len(p) > 1 && p[0] == '0':
			base = 8
		}
		x, err := strconv.ParseUint(p, base, 32)
		if err != nil {
			return nil, false
		}
		if i < len(parts)-1 {
			if x > 255 {
				return nil, false
			}
			n |= x << (8 * (3 - i))
			continue
		}
		if x >= 1<<(8*(4-i)) {
			return nil, false
		}
		n |= x
	}
	return []byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}, true
}

// resolve returns an address of a host in a family.
func resolve(t *thread, host string, family int) ([]byte, error) {
	size := 4
	if family == hostos.FamilyInet6 {
		size = 16
	}
	switch host {
	case "":
		return make([]byte, size), nil
	case "<broadcast>", "255.255.255.255":
		if size == 4 {
			return []byte{255, 255, 255, 255}, nil
		}
		return nil, object.NewError(object.OSError, object.NewStr("address family mismatched"))
	}
	ips, err := lookup(t, host)
	if err != nil {
		return nil, err
	}
	for _, ip := range ips {
		if len(ip) == size {
			return ip, nil
		}
	}
	return nil, object.NewError(gaierrorType, object.Int(-9), object.NewStr("Address family for hostname not supported"))
}

// lookup returns the addresses of a host.
func lookup(t *thread, host string) ([][]byte, error) {
	if ip, ok := parseIP(host); ok {
		return [][]byte{ip}, nil
	}
	h, err := net(t)
	if err != nil {
		return nil, err
	}
	var ips [][]byte
	t.AllowThreads(func() { ips, err = h.LookupIP(host) })
	if err != nil || len(ips) == 0 {
		return nil, gaiError(eaiNoName)
	}
	return ips, nil
}
