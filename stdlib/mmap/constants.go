package mmap

// This file lists the constants of the module, on Linux.

var constants = [...]struct {
	name string
	n    int
}{
	{"ACCESS_COPY", 3}, {"ACCESS_DEFAULT", 0}, {"ACCESS_READ", 1}, {"ACCESS_WRITE", 2}, {"MADV_DODUMP", 17},
	{"MADV_DOFORK", 11}, {"MADV_DONTDUMP", 16}, {"MADV_DONTFORK", 10}, {"MADV_DONTNEED", 4}, {"MADV_FREE", 8},
	{"MADV_HUGEPAGE", 14}, {"MADV_HWPOISON", 100}, {"MADV_MERGEABLE", 12}, {"MADV_NOHUGEPAGE", 15},
	{"MADV_NORMAL", 0}, {"MADV_RANDOM", 1}, {"MADV_REMOVE", 9}, {"MADV_SEQUENTIAL", 2},
	{"MADV_UNMERGEABLE", 13}, {"MADV_WILLNEED", 3}, {"MAP_32BIT", 64}, {"MAP_ANON", 32}, {"MAP_ANONYMOUS", 32},
	{"MAP_DENYWRITE", 2048}, {"MAP_EXECUTABLE", 4096}, {"MAP_NORESERVE", 16384}, {"MAP_POPULATE", 32768},
	{"MAP_PRIVATE", 2}, {"MAP_SHARED", 1}, {"MAP_STACK", 131072}, {"PROT_EXEC", 4}, {"PROT_READ", 1},
	{"PROT_WRITE", 2},
}
