"""Sizes of block I/O in bytes, by process."""
sizes = Hist()


@tracepoint("block:block_rq_issue")
def issue(bytes):
    sizes[args.comm].add(bytes)
