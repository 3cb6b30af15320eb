package hostos

import (
	"context"
	"net"
	"strconv"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// This file implements the calls on sockets by system calls.

func toSys(a *SockAddr) unix.Sockaddr {
	switch {
	case a == nil:
		return nil
	case a.Family == FamilyUnix:
		return &unix.SockaddrUnix{Name: a.Path}
	case a.Family == FamilyInet:
		s := &unix.SockaddrInet4{Port: a.Port}
		copy(s.Addr[:], a.IP)
		return s
	}
	s := &unix.SockaddrInet6{Port: a.Port, ZoneId: a.Scope}
	copy(s.Addr[:], a.IP)
	return s
}

func fromSys(sa unix.Sockaddr) *SockAddr {
	switch s := sa.(type) {
	case *unix.SockaddrUnix:
		return &SockAddr{Family: FamilyUnix, Path: s.Name}
	case *unix.SockaddrInet4:
		return &SockAddr{Family: FamilyInet, IP: s.Addr[:], Port: s.Port}
	case *unix.SockaddrInet6:
		return &SockAddr{Family: FamilyInet6, IP: s.Addr[:], Port: s.Port, Scope: s.ZoneId}
	}
	return &SockAddr{}
}

func (system) Socket(domain, typ, proto int) (int, error) {
	return unix.Socket(domain, typ|unix.SOCK_CLOEXEC, proto)
}

func (system) Socketpair(domain, typ, proto int) (int, int, error) {
	fds, err := unix.Socketpair(domain, typ|unix.SOCK_CLOEXEC, proto)
	return fds[0], fds[1], err
}

func (system) Bind(fd int, a *SockAddr) error    { return unix.Bind(fd, toSys(a)) }
func (system) Connect(fd int, a *SockAddr) error { return unix.Connect(fd, toSys(a)) }
func (system) Listen(fd, backlog int) error      { return unix.Listen(fd, backlog) }
func (system) Shutdown(fd, how int) error        { return unix.Shutdown(fd, how) }

func (system) Accept(fd int) (n int, a *SockAddr, err error) {
	var sa unix.Sockaddr
	err = retry(func() error { n, sa, err = unix.Accept4(fd, unix.SOCK_CLOEXEC); return err })
	return n, fromSys(sa), err
}

func (system) Getsockname(fd int) (*SockAddr, error) {
	sa, err := unix.Getsockname(fd)
	return fromSys(sa), err
}

func (system) Getpeername(fd int) (*SockAddr, error) {
	sa, err := unix.Getpeername(fd)
	return fromSys(sa), err
}

func (system) SendMsg(fd int, p [][]byte, oob []byte, a *SockAddr, flags int) (n int, err error) {
	sa := toSys(a)
	err = retry(func() error { n, err = unix.SendmsgBuffers(fd, p, oob, sa, flags|unix.MSG_NOSIGNAL); return err })
	return n, err
}

func (system) RecvMsg(fd int, p [][]byte, oob []byte, flags int) (n, oobn, got int, from *SockAddr, err error) {
	var sa unix.Sockaddr
	err = retry(func() error {
		n, oobn, got, sa, err = unix.RecvmsgBuffers(fd, p, oob, flags|unix.MSG_CMSG_CLOEXEC)
		return err
	})
	return n, oobn, got &^ unix.MSG_CMSG_CLOEXEC, fromSys(sa), err
}

func (system) Getsockopt(fd, level, opt int, buf []byte) (int, error) {
	n := uint32(len(buf))
	var p unsafe.Pointer
	if n > 0 {
		p = unsafe.Pointer(&buf[0])
	}
	_, _, e := unix.Syscall6(unix.SYS_GETSOCKOPT, uintptr(fd), uintptr(level), uintptr(opt), uintptr(p), uintptr(unsafe.Pointer(&n)), 0)
	if e != 0 {
		return 0, e
	}
	return int(n), nil
}

func (system) Setsockopt(fd, level, opt int, buf []byte) error {
	var p unsafe.Pointer
	if len(buf) > 0 {
		p = unsafe.Pointer(&buf[0])
	}
	_, _, e := unix.Syscall6(unix.SYS_SETSOCKOPT, uintptr(fd), uintptr(level), uintptr(opt), uintptr(p), uintptr(len(buf)), 0)
	if e != 0 {
		return e
	}
	return nil
}

func (system) LookupIP(name string) ([][]byte, error) {
	ips, err := net.DefaultResolver.LookupIPAddr(context.Background(), name)
	if err != nil {
		return nil, syscall.ENOENT
	}
	out := make([][]byte, len(ips))
	for i, ip := range ips {
		if v4 := ip.IP.To4(); v4 != nil {
			out[i] = v4
		} else {
			out[i] = ip.IP
		}
	}
	return out, nil
}

func (system) LookupAddr(ip []byte) ([]string, error) {
	return net.DefaultResolver.LookupAddr(context.Background(), net.IP(ip).String())
}

func (system) LookupPort(network, service string) (int, error) {
	return net.DefaultResolver.LookupPort(context.Background(), network, service)
}

// fields calls f with the words of each line of a file like /etc/services until f says that
// it found what it seeks.
func fields(name string, f func(words []string) bool) error {
	b, err := ReadFrom(name, 0)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(b)) {
		line, _, _ = strings.Cut(line, "#")
		if words := strings.Fields(line); len(words) >= 2 && f(words) {
			return nil
		}
	}
	return syscall.ENOENT
}

func (system) ServiceName(network string, port int) (name string, err error) {
	err = fields("/etc/services", func(words []string) bool {
		number, proto, _ := strings.Cut(words[1], "/")
		name = words[0]
		return number == strconv.Itoa(port) && (network == "" || network == proto)
	})
	return name, err
}

func (system) Protocol(name string) (number int, err error) {
	err = fields("/etc/protocols", func(words []string) bool {
		if number, err = strconv.Atoi(words[1]); err != nil {
			return false
		}
		for i, w := range words {
			if i != 1 && w == name {
				return true
			}
		}
		return false
	})
	if err == nil {
		return number, nil
	}
	switch name { // for systems without the file
	case "ip":
		return unix.IPPROTO_IP, nil
	case "icmp":
		return unix.IPPROTO_ICMP, nil
	case "tcp":
		return unix.IPPROTO_TCP, nil
	case "udp":
		return unix.IPPROTO_UDP, nil
	case "ipv6-icmp":
		return unix.IPPROTO_ICMPV6, nil
	}
	return 0, err
}

func (system) Interfaces() ([]Interface, error) {
	all, err := net.Interfaces()
	if err != nil {
		return nil, err
	}
	out := make([]Interface, len(all))
	for i, n := range all {
		out[i] = Interface{n.Index, n.Name}
	}
	return out, nil
}

func (system) SetHostname(name string) error { return unix.Sethostname([]byte(name)) }
