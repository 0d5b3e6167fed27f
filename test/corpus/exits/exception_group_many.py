# A group with more members than are shown, as a cause.
try:
    raise ExceptionGroup('many', [ValueError(i) for i in range(17)])
except ExceptionGroup as g:
    raise OSError('after') from g
