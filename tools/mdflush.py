"""Flushes that the md driver is asked for."""
print(f"{'TIME':<9} {'PID':<6} {'COMM':<16} DEVICE")


@hook("md_flush_request", missing="ok")
def flush(bio):
    print(f"{now():<9} {pid:<6} {comm:<16} {bio.bi_bdev.bd_disk.disk_name}")
