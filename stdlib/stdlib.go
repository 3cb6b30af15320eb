// Package stdlib lists the modules of the standard library: those written in Go, one package
// each below this one, and those written in Python, below lib/.
package stdlib

import (
	"embed"

	"github.com/seed-8da18655/gopy/object"
	"github.com/seed-8da18655/gopy/stdlib/abc"
	"github.com/seed-8da18655/gopy/stdlib/array"
	"github.com/seed-8da18655/gopy/stdlib/ast"
	"github.com/seed-8da18655/gopy/stdlib/atexit"
	"github.com/seed-8da18655/gopy/stdlib/binascii"
	"github.com/seed-8da18655/gopy/stdlib/bisect"
	"github.com/seed-8da18655/gopy/stdlib/builtins"
	"github.com/seed-8da18655/gopy/stdlib/bz2"
	"github.com/seed-8da18655/gopy/stdlib/cmath"
	"github.com/seed-8da18655/gopy/stdlib/codecs"
	"github.com/seed-8da18655/gopy/stdlib/collections"
	"github.com/seed-8da18655/gopy/stdlib/contextvars"
	"github.com/seed-8da18655/gopy/stdlib/csv"
	"github.com/seed-8da18655/gopy/stdlib/decimal"
	"github.com/seed-8da18655/gopy/stdlib/eastasian"
	"github.com/seed-8da18655/gopy/stdlib/errno"
	"github.com/seed-8da18655/gopy/stdlib/faulthandler"
	"github.com/seed-8da18655/gopy/stdlib/fcntl"
	"github.com/seed-8da18655/gopy/stdlib/functools"
	"github.com/seed-8da18655/gopy/stdlib/gc"
	"github.com/seed-8da18655/gopy/stdlib/grp"
	"github.com/seed-8da18655/gopy/stdlib/hashes"
	"github.com/seed-8da18655/gopy/stdlib/heapq"
	"github.com/seed-8da18655/gopy/stdlib/html"
	"github.com/seed-8da18655/gopy/stdlib/image"
	"github.com/seed-8da18655/gopy/stdlib/imp"
	"github.com/seed-8da18655/gopy/stdlib/io"
	"github.com/seed-8da18655/gopy/stdlib/itertools"
	"github.com/seed-8da18655/gopy/stdlib/json"
	"github.com/seed-8da18655/gopy/stdlib/locale"
	"github.com/seed-8da18655/gopy/stdlib/lzma"
	"github.com/seed-8da18655/gopy/stdlib/marshal"
	"github.com/seed-8da18655/gopy/stdlib/math"
	"github.com/seed-8da18655/gopy/stdlib/mmap"
	"github.com/seed-8da18655/gopy/stdlib/multiprocessing"
	"github.com/seed-8da18655/gopy/stdlib/opcode"
	"github.com/seed-8da18655/gopy/stdlib/operator"
	"github.com/seed-8da18655/gopy/stdlib/pickle"
	"github.com/seed-8da18655/gopy/stdlib/posix"
	"github.com/seed-8da18655/gopy/stdlib/posixsubprocess"
	"github.com/seed-8da18655/gopy/stdlib/pwd"
	"github.com/seed-8da18655/gopy/stdlib/queue"
	"github.com/seed-8da18655/gopy/stdlib/random"
	"github.com/seed-8da18655/gopy/stdlib/resource"
	select_ "github.com/seed-8da18655/gopy/stdlib/select"
	"github.com/seed-8da18655/gopy/stdlib/signal"
	"github.com/seed-8da18655/gopy/stdlib/socket"
	"github.com/seed-8da18655/gopy/stdlib/sre"
	"github.com/seed-8da18655/gopy/stdlib/stat"
	"github.com/seed-8da18655/gopy/stdlib/string"
	"github.com/seed-8da18655/gopy/stdlib/struct"
	"github.com/seed-8da18655/gopy/stdlib/suggestions"
	"github.com/seed-8da18655/gopy/stdlib/symtable"
	"github.com/seed-8da18655/gopy/stdlib/sys"
	"github.com/seed-8da18655/gopy/stdlib/termios"
	"github.com/seed-8da18655/gopy/stdlib/thread"
	"github.com/seed-8da18655/gopy/stdlib/time"
	"github.com/seed-8da18655/gopy/stdlib/tokenize"
	"github.com/seed-8da18655/gopy/stdlib/tracemalloc"
	"github.com/seed-8da18655/gopy/stdlib/typing"
	"github.com/seed-8da18655/gopy/stdlib/unicodedata"
	"github.com/seed-8da18655/gopy/stdlib/warnings"
	"github.com/seed-8da18655/gopy/stdlib/weakref"
	"github.com/seed-8da18655/gopy/stdlib/zlib"
)

// Modules are the native modules, by name. An embedder may take part of the list.
var Modules = []*object.ModuleDef{
	&abc.Module,
	&array.Module,
	&atexit.Module,
	&ast.Module,
	&binascii.Module,
	&bisect.Module,
	&builtins.Module,
	&bz2.Module,
	&codecs.Module,
	&collections.Module,
	&csv.Module,
	&decimal.Module,
	&eastasian.Module,
	&errno.Module,
	&fcntl.Module,
	&tracemalloc.Module,
	&suggestions.Module,
	&faulthandler.Module,
	&contextvars.Module,
	&functools.Module,
	&gc.Module,
	&grp.Module,
	&hashes.MD5,
	&hashes.SHA1,
	&hashes.SHA2,
	&hashes.SHA3,
	&hashes.Blake2,
	&hashes.KDF,
	&heapq.Module,
	&html.Module,
	&image.Module, &imp.Module,
	&io.Module,
	&itertools.Module,
	&json.Module,
	&locale.Module,
	&lzma.Module,
	&marshal.Module,
	&cmath.Module,
	&math.Module,
	&mmap.Module,
	&multiprocessing.Module,
	&multiprocessing.CTypes,
	&opcode.Module,
	&opcode.DisModule,
	&operator.Module,
	&pickle.Module,
	&posix.Module,
	&pwd.Module,
	&posixsubprocess.Module,
	&queue.Module,
	&random.Module,
	&resource.Module,
	&select_.Module,
	&signal.Module,
	&socket.Module,
	&sre.Module,
	&stat.Module,
	&string.Module,
	&structs.Module,
	&termios.Module,
	&symtable.Module,
	&sys.Module,
	&thread.Module,
	&time.Module,
	&tokenize.Module,
	&typing.Module,
	&unicodedata.Module,
	&warnings.Module,
	&weakref.Module,
	&zlib.Module,
}

// Lib is the tree of modules written in Python; its root is the folder lib.
//
//go:embed all:lib
var Lib embed.FS
