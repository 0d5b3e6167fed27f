"""Device numbers and names."""
from _krait import container_of, kname
from linux.list import list_for_each_entry

__all__ = ["MAJOR", "MINOR", "MKDEV", "dev_name", "for_each_device_of_class"]

MINOR_BITS = 20


def MAJOR(dev):
    return dev >> MINOR_BITS


def MINOR(dev):
    return dev & (1 << MINOR_BITS) - 1


def MKDEV(major, minor):
    return major << MINOR_BITS | minor


def dev_name(device):
    """The name of a struct device *."""
    return (device.init_name if device.init_name else device.kobj.name).string_()


def for_each_device_of_class(private):
    """The devices in a struct subsys_private *, as struct device *."""
    for knode in list_for_each_entry("struct klist_node", private.klist_devices.k_list, "n_node"):
        yield container_of(knode, "struct device_private", "knode_class").device
