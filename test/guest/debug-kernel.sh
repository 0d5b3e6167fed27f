#!/bin/sh
# Builds the sanitizer guest's kernel from Debian's linux-source package into DIR (default build/debug-kernel):
# DIR/linux holds the built tree (krait.ko is built against it), DIR/bzImage and DIR/release what the guest needs.
# An existing build is kept as long as the source version and the config fragment are the same.
# usage: debug-kernel.sh [DIR [JOBS]]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
dir=${1:-$here/../../build/debug-kernel}
jobs=${2:-$(nproc)}
fragment=$here/debug.config
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)

# Two makes at once must not build in one tree: the second waits, then finds the build done.
exec 9>"$dir/lock"
flock 9

tarball=/usr/src/linux-source-6.1.tar.xz
[ -e "$tarball" ] || { echo "$tarball: not there (apt-get install linux-source-6.1)" >&2; exit 1; }
key="$(dpkg-query -W -f '${Version}' linux-source-6.1) $(sha256sum <"$fragment" | cut -d' ' -f1)"
if [ -e "$dir/bzImage" ] && [ "$(cat "$dir/key" 2>/dev/null)" = "$key" ]; then
	exit 0
fi

echo "building the sanitizer kernel in $dir (log: $dir/log); this takes a quarter of an hour on two cores"
rm -rf "$dir/key" "$dir/bzImage" "$dir/linux"
{
	mkdir "$dir/linux"
	tar -xf "$tarball" -C "$dir/linux" --strip-components=1
	cd "$dir/linux"
	make tinyconfig
	scripts/kconfig/merge_config.sh -m .config "$fragment"
	make olddefconfig
	make -j"$jobs" bzImage modules
} >"$dir/log" 2>&1 || { tail -n 30 "$dir/log" >&2; echo "the sanitizer kernel did not build: $dir/log" >&2; exit 1; }
cp arch/x86/boot/bzImage "$dir/bzImage"
cat include/config/kernel.release >"$dir/release"
echo "$key" >"$dir/key"
