"""Device numbers and names, and the devices there are."""
from _krait import container_of, kname
from linux.list import list_for_each_entry

__all__ = ["MAJOR", "MINOR", "MKDEV", "dev_name", "find_class", "for_each_class", "for_each_device_of_class"]

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


def for_each_class():
    """The classes of devices (/sys/class), as struct subsys_private *."""
    for kobj in list_for_each_entry("struct kobject", kname("class_kset").list, "entry"):
        yield container_of(kobj, "struct subsys_private", "subsys.kobj")


def find_class(name):
    """The class of that name; None."""
    for private in for_each_class():
        if private.subsys.kobj.name.string_() == name:
            return private
    return None


def for_each_device_of_class(which):
    """The devices of a class, by its name or as struct subsys_private *, as struct device *."""
    private = find_class(which) if isinstance(which, str) else which
    if private is None:
        raise ValueError(f"{which}: no such class of devices")
    for knode in list_for_each_entry("struct klist_node", private.klist_devices.k_list, "n_node"):
        yield container_of(knode, "struct device_private", "knode_class").device
