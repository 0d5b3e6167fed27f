"""Pages read from swap, by process, every second."""
pages = Counter()


@hook(["swap_readpage", "swap_read_folio"], missing="ok")
def swapin():
    pages[(comm, pid)] += 1


@interval(1)
def show():
    for (name, process), n in pages.top():
        print(f"{name:<16} {process:<6} {n}")
    pages.clear()
