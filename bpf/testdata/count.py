# fentry do_filp_open
def hook(dfd, pathname):
    if comm == "krait" or dfd < 0:
        return
    opens[comm] += 1
