package lib

import "strings"

// absent are the modules of Python's standard library that have no meaning in a kernel, by what they
// would need.
var absent = map[string]string{
	"files": `bz2 dbm filecmp fileinput glob gzip lzma mailbox
		os pathlib shelve shutil sqlite3 tarfile tempfile zipfile zipimport posix posixpath genericpath
		linecache fcntl mmap pwd grp`,
	"processes": `concurrent multiprocessing pty resource select selectors signal subprocess syslog 
		faulthandler pdb venv`,
	"sockets": `asyncio asynchat asyncore ftplib http imaplib nntplib poplib smtpd smtplib
		socket socketserver ssl telnetlib urllib wsgiref xmlrpc cgi cgitb webbrowser`,
	"terminals and windows": `curses getpass idlelib readline rlcompleter termios tkinter tty turtle`,
	"C libraries":           `ctypes cffi crypt`,
	"packages to install":   `distutils ensurepip pip pkgutil runpy setuptools site sysconfig zipapp`,
}

var absentNeeds = func() map[string]string {
	m := make(map[string]string)
	for needs, names := range absent {
		for _, name := range strings.Fields(names) {
			m[name] = needs
		}
	}
	return m
}()

// Needs tells what a standard module that is left out would need and a kernel has not; "" for all others.
func Needs(module string) string {
	top, _, _ := strings.Cut(module, ".")
	return absentNeeds[top]
}
