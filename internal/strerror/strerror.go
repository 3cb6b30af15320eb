// Package strerror gives the text of operating system errors as the C library words it.
package strerror

import (
	"strconv"
	"strings"
	"syscall"
)

// Text returns the message of an error number: "No such file or directory".
func Text(errno int) string {
	if errno >= 0 && errno < len(table) && table[errno] != "" {
		return table[errno]
	}
	if len(table) == 0 && errno > 0 {
		if s := syscall.Errno(errno).Error(); s != "" && !strings.HasPrefix(s, "errno ") {
			return strings.ToUpper(s[:1]) + s[1:]
		}
	}
	return "Unknown error " + strconv.Itoa(errno)
}
