package hostos

// This file defines the calls on sockets. A Host that implements Sockets has them.

// Address families.
const (
	FamilyUnspec = 0
	FamilyUnix   = 1
	FamilyInet   = 2
	FamilyInet6  = 10
)

// SockAddr is the address of a socket: Path for FamilyUnix, IP (4 or 16 bytes) and the
// numbers for the others. Family is FamilyUnspec where there is no address.
type SockAddr struct {
	Family      int
	Path        string
	IP          []byte
	Port        int
	Flow, Scope uint32
}

// Sockets are the calls on sockets.
type Sockets interface {
	Socket(domain, typ, proto int) (int, error) // not inheritable
	Socketpair(domain, typ, proto int) (a, b int, err error)
	Bind(fd int, a *SockAddr) error
	Connect(fd int, a *SockAddr) error
	Listen(fd, backlog int) error
	Accept(fd int) (int, *SockAddr, error)
	Getsockname(fd int) (*SockAddr, error)
	Getpeername(fd int) (*SockAddr, error)
	Shutdown(fd, how int) error
	// SendMsg sends to a (nil for a connected socket) with ancillary data.
	SendMsg(fd int, p [][]byte, oob []byte, a *SockAddr, flags int) (int, error)
	// RecvMsg receives; oobn bytes of ancillary data.
	RecvMsg(fd int, p [][]byte, oob []byte, flags int) (n, oobn, gotFlags int, from *SockAddr, err error)
	Getsockopt(fd, level, opt int, buf []byte) (int, error)
	Setsockopt(fd, level, opt int, buf []byte) error
	// LookupIP returns the addresses of a name; LookupAddr the names of an address.
	LookupIP(name string) ([][]byte, error)
	LookupAddr(ip []byte) ([]string, error)
	// LookupPort returns the number of a service of "tcp" or "udp".
	LookupPort(network, service string) (int, error)
	// ServiceName is the reverse; an empty network stands for any.
	ServiceName(network string, port int) (string, error)
	Protocol(name string) (int, error)
	// Interfaces returns the indices and names of the network interfaces.
	Interfaces() ([]Interface, error)
	SetHostname(name string) error
}

// Interface is a network interface.
type Interface struct {
	Index int
	Name  string
}
