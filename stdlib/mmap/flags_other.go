//go:build !linux

package mmap

const mapAnonymous = 0x1000
