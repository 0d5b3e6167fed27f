// Package session replays transcripts of sessions through a terminal, so that the line editor, the prompt and
// all that is behind it are what a person has before them.
//
// A transcript is a text: "$ krait ..." starts the program; lines with a prompt (">>> ", "... ", also with
// what comes before it in a writable session) are typed as they are; the lines below are what must be
// shown. In typed lines ^C, ^D, <Tab> and
// <Enter> are keys, and <Wait> is a second in which nothing is typed. An expected line "[...]" stands for any number of lines, one
// that begins with "~ " is a regular expression for a line. "= N" at the end is the exit status. Lines
// that begin with "# " say what is going on.
package session
