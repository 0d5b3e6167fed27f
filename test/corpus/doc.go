// Package corpus holds Python programs by topic, and what CPython makes of them.
//
// TOPIC/NAME.py is a program, except TOPIC/helper_*.py (modules that the topic's programs import) and
// TOPIC/later_*.py (programs for language features that are not built yet). Modules of a package are in a folder below
// the topic's. A program runs in its topic's folder, prints its results and is compared by its standard output, its
// exit status and the report on standard error, which is the traceback less what differs by choice.
//
// The oracle is Debian's /usr/bin/python3.11. Its answers are kept in build/corpus-oracle, keyed by the
// program's text, the text of the topic's modules and the interpreter's version. KRAIT names another binary to
// test than build/krait; KRAIT_HOME names the home it runs the programs in (user by default); KRAIT_CORPUS=N runs
// every N-th program only.
package corpus
