//go:build !unix

package prompt

import (
	"os"
	"time"

	"github.com/chzyer/readline"
)

// Supported tells whether this system has the editor.
const Supported = false

type fileSource struct{ *os.File }

func (fileSource) ready(d time.Duration) bool { return d < 0 }

func newSource(f *os.File) source { return fileSource{f} }

func lockFile(*os.File) {}

func suspend() {}

func watch(resized, restore func(), keeps func(os.Signal) bool) (end func()) { return func() {} }

func termSize(*os.File) (cols, rows int) { return readline.GetScreenWidth(), 0 }
