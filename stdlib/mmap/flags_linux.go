package mmap

const mapAnonymous = 0x20
