package socket

import (
	"encoding/binary"
	"math"
	"math/bits"
	"net/netip"
	"slices"
	"strconv"
	"syscall"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file defines the functions of the module: names, addresses and numbers.

var moduleFuncs = [...]object.FuncDef{
	object.Func1("CMSG_LEN(length, /)", func(t *thread, v value) (int, error) { return cmsgSize(t, v, "CMSG_LEN", 1) }, "CMSG_LEN(length) -> control message length\n\nReturn the total length, without trailing padding, of an ancillary\ndata item with associated data of the given length.  This value can\noften be used as the buffer size for recvmsg() to receive a single\nitem of ancillary data, but RFC 3542 requires portable applications to\nuse CMSG_SPACE() and thus include space for padding, even when the\nitem will be the last in the buffer.  Raises OverflowError if length\nis outside the permissible range of values."),
	object.Func1("CMSG_SPACE(length, /)", func(t *thread, v value) (int, error) { return cmsgSize(t, v, "CMSG_SPACE", 8) }, "CMSG_SPACE(length) -> buffer size\n\nReturn the buffer size needed for recvmsg() to receive an ancillary\ndata item with associated data of the given length, along with any\ntrailing padding.  The buffer space needed to receive multiple items\nis the sum of the CMSG_SPACE() values for their associated data\nlengths.  Raises OverflowError if length is outside the permissible\nrange of values."),
	object.Func1("close(object, /)", func(t *thread, v value) (nothing, error) {
		fd, err := object.AsInt(t, v)
		if err == nil {
			t.AllowThreads(func() { err = hostos.From(t.Interp.Data).Close(fd) })
			if err == syscall.ECONNRESET {
				err = nil
			}
			err = osError(t, err)
		}
		return nothing{}, err
	}, "close(integer) -> None\n\nClose an integer socket file descriptor.  This is like os.close(), but for\nsockets; on some platforms os.close() won't work for socket file descriptors."),
	object.Func1("dup(object, /)", func(t *thread, v value) (int, error) {
		fd, err := object.AsInt(t, v)
		if err != nil {
			return 0, err
		}
		n, err := hostos.From(t.Interp.Data).Dup(fd)
		return n, osError(t, err)
	}, "dup(integer) -> integer\n\nDuplicate an integer socket file descriptor.  This is like os.dup(), but for\nsockets; on some platforms os.dup() won't work for socket file descriptors."),
	object.Func6("getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)", getaddrinfo, "getaddrinfo(host, port [, family, type, proto, flags])\n    -> list of (family, type, proto, canonname, sockaddr)\n\nResolve host and port into addrinfo struct."),
	object.Func0("getdefaulttimeout()", func(t *thread) (value, error) { return timeoutValue(defaultTimeout(t)), nil }, "getdefaulttimeout() -> timeout\n\nReturns the default timeout in seconds (float) for new socket objects.\nA value of None indicates that new socket objects have no timeout.\nWhen the socket module is first imported, the default is None."),
	object.Func1("gethostbyaddr(host, /)", gethostbyaddr, "gethostbyaddr(host) -> (name, aliaslist, addresslist)\n\nReturn the true host name, a list of aliases, and a list of IP addresses,\nfor a host.  The host argument is a string giving a host name or IP number."),
	object.Func1("gethostbyname(host, /)", func(t *thread, v value) (string, error) {
		host, err := hostName(t, v)
		if err != nil {
			return "", err
		}
		ip, err := resolve(t, host, hostos.FamilyInet)
		if err != nil {
			return "", err
		}
		return ipText(ip), nil
	}, "gethostbyname(host) -> address\n\nReturn the IP address (a string of the form '255.255.255.255') for a host."),
	object.Func1("gethostbyname_ex(host, /)", func(t *thread, v value) (value, error) {
		host, err := hostName(t, v)
		if err != nil {
			return value{}, err
		}
		ips, err := lookup(t, host)
		if err != nil {
			return value{}, err
		}
		var list []value
		for _, ip := range ips {
			if len(ip) == 4 {
				list = append(list, object.NewStr(ipText(ip)))
			}
		}
		return object.Of(object.MakeTuple(t, object.NewStr(host), object.Of(object.NewList(t, nil)), object.Of(object.NewList(t, list)))), nil
	}, "gethostbyname_ex(host) -> (name, aliaslist, addresslist)\n\nReturn the true host name, a list of aliases, and a list of IP addresses,\nfor a host.  The host argument is a string giving a host name or IP number."),
	object.Func0("gethostname()", func(t *thread) (string, error) {
		if err := t.Audit("socket.gethostname"); err != nil {
			return "", err
		}
		u, err := hostos.From(t.Interp.Data).Uname()
		return u.Nodename, osError(t, err)
	}, "gethostname() -> string\n\nReturn the current host name."),
	object.Func2("getnameinfo(sockaddr, flags, /)", getnameinfo, "getnameinfo(sockaddr, flags) --> (host, port)\n\nGet host and port for a sockaddr."),
	object.Func1("getprotobyname(name, /)", func(t *thread, name string) (int, error) {
		h, err := net(t)
		if err != nil {
			return 0, err
		}
		n, err := h.Protocol(name)
		if err != nil {
			return 0, message("protocol not found")
		}
		return n, nil
	}, "getprotobyname(name) -> integer\n\nReturn the protocol number for the named protocol.  (Rarely used.)"),
	object.Func2("getservbyname(servicename, protocolname=<absent>, /)", func(t *thread, name string, proto object.Opt[string]) (int, error) {
		h, err := net(t)
		if err != nil {
			return 0, err
		}
		if err := t.Audit("socket.getservbyname", object.NewStr(name), object.NewStr(proto.V)); err != nil {
			return 0, err
		}
		n, err := servicePort(h, proto.V, name)
		if err != nil {
			return 0, message("service/proto not found")
		}
		return n, nil
	}, "getservbyname(servicename[, protocolname]) -> integer\n\nReturn a port number from a service name and protocol name.\nThe optional protocol name, if given, should be 'tcp' or 'udp',\notherwise any protocol will match."),
	object.Func2("getservbyport(port, protocolname=<absent>, /)", func(t *thread, port int, proto object.Opt[string]) (string, error) {
		if port < 0 || port > 0xffff {
			return "", object.OverflowErrorf("getservbyport: port must be 0-65535.")
		}
		h, err := net(t)
		if err != nil {
			return "", err
		}
		name, err := h.ServiceName(proto.V, port)
		if err != nil {
			return "", message("port/proto not found")
		}
		return name, nil
	}, "getservbyport(port[, protocolname]) -> string\n\nReturn the service name from a port number and protocol name.\nThe optional protocol name, if given, should be 'tcp' or 'udp',\notherwise any protocol will match."),
	object.Func1("htonl(object, /)", swap32, "htonl(integer) -> integer\n\nConvert a 32-bit integer from host to network byte order."),
	object.Func1("htons(x, /)", func(t *thread, v value) (int, error) { return swap16(t, v, "htons") }, "Convert a 16-bit unsigned integer from host to network byte order."),
	object.Func1("if_indextoname(object, /)", func(t *thread, v value) (string, error) {
		if !v.Type().Has(object.FlagInt) {
			return "", object.TypeErrorf("an integer is required")
		}
		switch b := object.BigOf(v); {
		case b.Sign() < 0:
			return "", object.OverflowErrorf("can't convert negative value to unsigned int")
		case b.BitLen() > 64:
			return "", object.OverflowErrorf("Python int too large to convert to C unsigned long")
		case b.BitLen() > 32:
			return "", object.OverflowErrorf("index is too large")
		}
		n := int(object.BigOf(v).Int64())
		list, err := interfaces(t)
		if err != nil {
			return "", err
		}
		for _, i := range list {
			if i.Index == n {
				return i.Name, nil
			}
		}
		return "", osError(t, syscall.ENXIO)
	}, "if_indextoname(if_index)\n\nReturns the interface name corresponding to the interface index if_index."),
	object.Func0("if_nameindex()", func(t *thread) (value, error) {
		list, err := interfaces(t)
		if err != nil {
			return value{}, err
		}
		out := make([]value, len(list))
		for i, n := range list {
			out[i] = object.Of(object.MakeTuple(t, object.Int(int64(n.Index)), object.FSStr(n.Name)))
		}
		return object.Of(object.NewList(t, out)), nil
	}, "if_nameindex()\n\nReturns a list of network interface information (index, name) tuples."),
	object.Func1("if_nametoindex(oname, /)", func(t *thread, v value) (int, error) {
		name, err := object.FSName(t, v)
		if err != nil {
			return 0, err
		}
		list, err := interfaces(t)
		if err != nil {
			return 0, err
		}
		for _, i := range list {
			if i.Name == name {
				return i.Index, nil
			}
		}
		return 0, message("no interface with this name")
	}, "Returns the interface index corresponding to the interface name if_name."),
	object.Func1("inet_aton(ip_addr, /)", func(t *thread, s string) (value, error) {
		b, ok := parseIPv4(s)
		if !ok {
			return value{}, message("illegal IP address string passed to inet_aton")
		}
		return object.Of(object.NewBytes(t, b)), nil
	}, "Convert an IP address in string format (123.45.67.89) to the 32-bit packed binary format used in low-level network functions."),
	object.Func1("inet_ntoa(packed_ip, /)", func(t *thread, p object.BytesLike) (string, error) {
		if len(p.B) != 4 {
			return "", message("packed IP wrong length for inet_ntoa")
		}
		return ipText(p.B), nil
	}, "Convert an IP address from 32-bit packed binary format to string format."),
	object.Func2("inet_ntop(af, packed_ip, /)", func(t *thread, family int, p object.BytesLike) (string, error) {
		size, ok := ipSize(family)
		if !ok {
			return "", object.ValueErrorf("unknown address family %d", family)
		}
		if len(p.B) != size {
			return "", object.ValueErrorf("invalid length of packed IP address string")
		}
		return ipText(p.B), nil
	}, "inet_ntop(af, packed_ip) -> string formatted IP address\n\nConvert a packed IP address of the given family to string format."),
	object.Func2("inet_pton(af, ip, /)", func(t *thread, family int, s string) (value, error) {
		size, ok := ipSize(family)
		if !ok {
			return value{}, osError(t, syscall.EAFNOSUPPORT)
		}
		a, err := netip.ParseAddr(s)
		if err != nil || a.Zone() != "" || a.BitLen() != size*8 {
			return value{}, message("illegal IP address string passed to inet_pton")
		}
		return object.Of(object.NewBytes(t, a.AsSlice())), nil
	}, "inet_pton(af, ip) -> packed IP address string\n\nConvert an IP address from string format to a packed string suitable\nfor use with low-level network functions."),
	object.Func1("ntohl(object, /)", swap32, "ntohl(integer) -> integer\n\nConvert a 32-bit integer from network to host byte order."),
	object.Func1("ntohs(x, /)", func(t *thread, v value) (int, error) { return swap16(t, v, "ntohs") }, "Convert a 16-bit unsigned integer from network to host byte order."),
	object.Func1("setdefaulttimeout(object, /)", func(t *thread, v value) (nothing, error) {
		d, err := parseTimeout(t, v)
		if err == nil {
			t.Interp.Data[timeoutKey{}] = d
		}
		return nothing{}, err
	}, "setdefaulttimeout(timeout)\n\nSet the default timeout in seconds (float) for new socket objects.\nA value of None indicates that new socket objects have no timeout.\nWhen the socket module is first imported, the default is None."),
	object.Func1("sethostname(name, /)", func(t *thread, v value) (nothing, error) {
		name, err := object.FSName(t, v)
		if err != nil {
			return nothing{}, err
		}
		if err := t.Audit("socket.sethostname", v); err != nil {
			return nothing{}, err
		}
		h, err := net(t)
		if err == nil {
			err = osError(t, h.SetHostname(name))
		}
		return nothing{}, err
	}, "sethostname(name)\n\nSets the hostname to name."),
	object.Func3("socketpair(family=1, type=1, proto=0, /)", func(t *thread, family, typ, proto int) (value, error) {
		h, err := net(t)
		if err != nil {
			return value{}, err
		}
		a, b, err := h.Socketpair(family, typ, proto)
		if err != nil {
			return value{}, osError(t, err)
		}
		x, y := &sock{Shape: sockType.Root}, &sock{Shape: sockType.Root}
		if err := x.open(t, a, family, typ, proto); err != nil {
			return value{}, err
		}
		if err := y.open(t, b, family, typ, proto); err != nil {
			return value{}, err
		}
		return object.Of(object.MakeTuple(t, object.Of(x), object.Of(y))), nil
	}, "socketpair([family[, type [, proto]]]) -> (socket object, socket object)\n\nCreate a pair of socket objects from the sockets returned by the platform\nsocketpair() function.\nThe arguments are the same as for socket() except the default family is\nAF_UNIX if defined on the platform; otherwise, the default is AF_INET."),
}

// message returns an OSError without a number.
func message(text string) error { return object.NewError(object.OSError, object.NewStr(text)) }

func ipSize(family int) (int, bool) {
	switch family {
	case hostos.FamilyInet:
		return 4, true
	case hostos.FamilyInet6:
		return 16, true
	}
	return 0, false
}

func interfaces(t *thread) ([]hostos.Interface, error) {
	h, err := net(t)
	if err != nil {
		return nil, err
	}
	list, err := h.Interfaces()
	return list, osError(t, err)
}

// cmsgSize returns the size of an item of ancillary data, with padding to a multiple of align.
func cmsgSize(t *thread, v value, fn string, align int) (int, error) {
	n, err := object.AsSize(t, v)
	if err != nil {
		if object.Matches(err, object.OverflowError) {
			err = object.OverflowErrorf("Python int too large to convert to C ssize_t")
		}
		return 0, err
	}
	if n < 0 || n > math.MaxInt32-cmsgHeader-align {
		return 0, object.OverflowErrorf("%s() argument out of range", fn)
	}
	return (n + cmsgHeader + align - 1) &^ (align - 1), nil
}

// Numbers are shown in network order; gopy runs on little-endian machines too.
var bigEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 0x100

func swap32(t *thread, v value) (int, error) {
	if !v.Type().Has(object.FlagInt) {
		return 0, object.TypeErrorf("expected int, %s found", v.Type().Name)
	}
	b := object.BigOf(v)
	switch {
	case b.Sign() < 0:
		return 0, object.OverflowErrorf("can't convert negative value to unsigned int")
	case !b.IsUint64():
		return 0, object.OverflowErrorf("Python int too large to convert to C unsigned long")
	case b.BitLen() > 32:
		return 0, object.OverflowErrorf("int larger than 32 bits")
	}
	n := uint32(b.Uint64())
	if !bigEndian {
		n = bits.ReverseBytes32(n)
	}
	return int(n), nil
}

func swap16(t *thread, v value, fn string) (int, error) {
	i, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	b := object.BigOf(i)
	switch {
	case b.Sign() < 0:
		return 0, object.OverflowErrorf("%s: can't convert negative Python int to C 16-bit unsigned integer", fn)
	case b.BitLen() > 16:
		return 0, object.OverflowErrorf("%s: Python int too large to convert to C 16-bit unsigned integer", fn)
	}
	n := uint16(b.Uint64())
	if !bigEndian {
		n = bits.ReverseBytes16(n)
	}
	return int(n), nil
}

// servicePort returns the port of a service of a protocol, "" for any.
func servicePort(h hostos.Sockets, proto, name string) (int, error) {
	if proto != "" {
		return h.LookupPort(proto, name)
	}
	n, err := h.LookupPort("tcp", name)
	if err != nil {
		n, err = h.LookupPort("udp", name)
	}
	return n, err
}

const (
	sockStream = 1
	sockDgram  = 2
	sockRaw    = 3
	protoTCP   = 6
	protoUDP   = 17

	aiPassive     = 1
	aiCanonName   = 2
	aiNumericHost = 4
	aiNumericServ = 1024

	niNumericHost = 1
	niNumericServ = 2
	niNameReqd    = 8
	niDgram       = 16
)

// https://docs.python.org/3.13/library/socket.html#socket.getaddrinfo
func getaddrinfo(t *thread, hostArg, portArg value, family, typ, proto, flags int) (value, error) {
	if err := t.Audit("socket.getaddrinfo", hostArg, portArg, object.Int(int64(family)), object.Int(int64(typ)), object.Int(int64(proto)), object.Int(int64(flags))); err != nil {
		return value{}, err
	}
	host, hasHost := "", !hostArg.IsNone()
	switch {
	case !hasHost:
	case hostArg.Type().Has(object.FlagStr) || hostArg.Type().Has(object.FlagBytes):
		var err error
		if hostArg.Type().Has(object.FlagStr) && (*object.Str)(hostArg.P).Kind != object.ASCII {
			b, err := object.EncodeStr(t, (*object.Str)(hostArg.P), "idna", "strict")
			if err != nil {
				return value{}, err
			}
			host = string(b.B)
		} else if host, err = hostName(t, hostArg); err != nil {
			return value{}, err
		}
	default:
		return value{}, object.TypeErrorf("getaddrinfo() argument 1 must be string or None")
	}
	service, hasService := "", true
	switch {
	case portArg.IsNone():
		hasService = false
	case portArg.Type().Has(object.FlagInt):
		service = object.BigOf(portArg).String()
	case portArg.Type().Has(object.FlagStr):
		service = (*object.Str)(portArg.P).String()
	case portArg.Type().Has(object.FlagBytes):
		service = string((*object.Bytes)(portArg.P).B)
	default:
		return value{}, message("Int or String expected")
	}
	if !hasHost && !hasService {
		return value{}, gaiError(eaiNoName)
	}
	if family != 0 && family != hostos.FamilyInet && family != hostos.FamilyInet6 {
		return value{}, gaiError(eaiFamily)
	}
	kinds, err := socketKinds(t, typ, proto, service, hasService, flags)
	if err != nil {
		return value{}, err
	}
	var ips [][]byte
	switch {
	case !hasHost || host == "":
		v4, v6 := []byte{127, 0, 0, 1}, append(make([]byte, 15), 1)
		ips = [][]byte{v6, v4}
		if flags&aiPassive != 0 {
			ips = [][]byte{make([]byte, 4), make([]byte, 16)}
		}
	case flags&aiNumericHost != 0:
		ip, ok := parseIP(host)
		if !ok {
			return value{}, gaiError(eaiNoName)
		}
		ips = [][]byte{ip}
	default:
		if ips, err = lookup(t, host); err != nil {
			return value{}, err
		}
	}
	if family != 0 {
		size, _ := ipSize(family)
		if ips = slices.DeleteFunc(slices.Clone(ips), func(ip []byte) bool { return len(ip) != size }); len(ips) == 0 {
			return value{}, object.NewError(gaierrorType, object.Int(-9), object.NewStr("Address family for hostname not supported"))
		}
	}
	scope := uint32(0)
	if a, err := netip.ParseAddr(host); err == nil && a.Zone() != "" {
		scope = scopeOf(t, a.Zone())
	}
	var out []value
	canon := ""
	if flags&aiCanonName != 0 {
		canon = host
	}
	for _, ip := range ips {
		for _, k := range kinds {
			a := &hostos.SockAddr{Family: hostos.FamilyInet, IP: ip, Port: k.port}
			if len(ip) == 16 {
				a.Family, a.Scope = hostos.FamilyInet6, scope
			}
			out = append(out, object.Of(object.MakeTuple(t, object.Int(int64(a.Family)), object.Int(int64(k.typ)), object.Int(int64(k.proto)), object.NewStr(canon), addrValue(t, a))))
			canon = ""
		}
	}
	return object.Of(object.NewList(t, out)), nil
}

func scopeOf(t *thread, zone string) uint32 {
	if n, err := strconv.ParseUint(zone, 10, 32); err == nil {
		return uint32(n)
	}
	list, _ := interfaces(t)
	for _, i := range list {
		if i.Name == zone {
			return uint32(i.Index)
		}
	}
	return 0
}

// kind is a way to reach a service.
type kind struct{ typ, proto, port int }

// socketKinds returns the kinds of sockets of a service.
func socketKinds(t *thread, typ, proto int, service string, hasService bool, flags int) ([]kind, error) {
	all := [...]kind{{sockStream, protoTCP, 0}, {sockDgram, protoUDP, 0}, {sockRaw, 0, 0}}
	port, err := strconv.ParseUint(service, 10, 64)
	numeric := hasService && err == nil
	named := hasService && !numeric
	if named && flags&aiNumericServ != 0 {
		return nil, gaiError(eaiNoName)
	}
	var out []kind
	known := typ == 0
	for _, k := range all {
		if typ != 0 && k.typ != typ {
			continue
		}
		known = true
		if proto != 0 && k.proto != proto && k.typ != sockRaw {
			continue
		}
		switch {
		case k.typ == sockRaw && (named || hasService && typ == sockRaw):
			continue // a service belongs to TCP or UDP
		case k.typ == sockRaw:
			if proto != 0 && typ == 0 {
				continue
			}
			k.proto = proto
		}
		switch {
		case named:
			h, err := net(t)
			if err != nil {
				return nil, err
			}
			network := "tcp"
			if k.typ == sockDgram {
				network = "udp"
			}
			t.AllowThreads(func() { k.port, err = h.LookupPort(network, service) })
			if err != nil {
				continue
			}
			if name, err := h.ServiceName(network, k.port); err != nil || name != service {
				// Go's resolver knows the port of either protocol.
				if typ == 0 && k.typ == sockDgram && err != nil {
					continue
				}
			}
		case numeric:
			k.port = int(port & 0xffff)
		}
		out = append(out, k)
	}
	switch {
	case !known:
		return nil, object.NewError(gaierrorType, object.Int(-7), object.NewStr("ai_socktype not supported"))
	case numeric && port > math.MaxInt32, len(out) == 0:
		return nil, gaiError(eaiService)
	}
	return out, nil
}

// https://docs.python.org/3.13/library/socket.html#socket.getnameinfo
func getnameinfo(t *thread, v value, flags int) (value, error) {
	if !v.Type().Has(object.FlagTuple) {
		return value{}, object.TypeErrorf("getnameinfo() argument 1 must be a tuple")
	}
	items := (*object.Tuple)(v.P).Items
	if n := len(items); n < 2 || n > 4 || !items[0].Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("getnameinfo(): illegal sockaddr argument")
	}
	port, err := object.AsInt(t, items[1])
	if err != nil {
		return value{}, object.TypeErrorf("getnameinfo(): illegal sockaddr argument")
	}
	if len(items) > 2 {
		flow, err := object.AsInt(t, items[2])
		if err != nil {
			return value{}, err
		}
		if flow < 0 || flow > 0xfffff {
			return value{}, object.OverflowErrorf("getnameinfo(): flowinfo must be 0-1048575.")
		}
	}
	if err := t.Audit("socket.getnameinfo", v); err != nil {
		return value{}, err
	}
	ip, ok := parseIP((*object.Str)(items[0].P).String())
	if !ok {
		return value{}, gaiError(eaiNoName)
	}
	if len(ip) == 4 && len(items) != 2 {
		return value{}, message("IPv4 sockaddr must be 2 tuple")
	}
	h, err := net(t)
	if err != nil {
		return value{}, err
	}
	name, service := ipText(ip), strconv.Itoa(port&0xffff)
	if flags&niNumericHost == 0 {
		var names []string
		t.AllowThreads(func() { names, err = h.LookupAddr(ip) })
		if err == nil && len(names) > 0 {
			name = trimDot(names[0])
		} else if flags&niNameReqd != 0 {
			return value{}, gaiError(eaiNoName)
		}
	}
	if flags&niNumericServ == 0 {
		network := "tcp"
		if flags&niDgram != 0 {
			network = "udp"
		}
		if s, err := h.ServiceName(network, port); err == nil {
			service = s
		}
	}
	return object.Of(object.MakeTuple(t, object.NewStr(name), object.NewStr(service))), nil
}

func trimDot(name string) string {
	if n := len(name) - 1; n > 0 && name[n] == '.' {
		return name[:n]
	}
	return name
}

// https://docs.python.org/3.13/library/socket.html#socket.gethostbyaddr
func gethostbyaddr(t *thread, v value) (value, error) {
	host, err := hostName(t, v)
	if err != nil {
		return value{}, err
	}
	if err := t.Audit("socket.gethostbyaddr", v); err != nil {
		return value{}, err
	}
	ips, err := lookup(t, host)
	if err != nil {
		return value{}, err
	}
	h, err := net(t)
	if err != nil {
		return value{}, err
	}
	var names []string
	t.AllowThreads(func() { names, err = h.LookupAddr(ips[0]) })
	if err != nil || len(names) == 0 {
		return value{}, object.NewError(herrorType, object.Int(1), object.NewStr("Unknown host"))
	}
	aliases := make([]value, 0, len(names))
	for _, n := range names[1:] {
		aliases = append(aliases, object.NewStr(trimDot(n)))
	}
	addr := object.Of(object.NewList(t, []value{object.NewStr(ipText(ips[0]))}))
	return object.Of(object.MakeTuple(t, object.NewStr(trimDot(names[0])), object.Of(object.NewList(t, aliases)), addr)), nil
}
