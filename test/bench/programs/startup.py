# nothing: what a program costs before its first statement
