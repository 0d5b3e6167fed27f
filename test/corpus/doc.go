// Package corpus holds Python programs, one topic each, and what CPython makes of them.
//
// Every NAME.py in this folder is a program, except helper_*.py (modules that programs import) and
// later_*.py (programs for language features that are not built yet). Modules for the package imports
// are in sub-folders. A program prints its results and is compared by its standard output and its exit
// status; standard error is only shown when one of them differs.
//
// The oracle is Debian's /usr/bin/python3.11. Its answers are kept in build/corpus-oracle, keyed by the
// program's text, the text of all modules and the interpreter's version. KRAIT names another binary to
// test than build/krait; KRAIT_HOME names the home it runs the programs in (user by default).
package corpus
