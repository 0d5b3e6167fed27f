package btf

var constTable = [...]constEntry{}
