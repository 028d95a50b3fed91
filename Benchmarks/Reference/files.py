"""The reference's half of the file benchmarks: h5py, doing what ../Files does.

    files.py serve FOLDER         takes a command a line ("write 100", "read 553") and answers "RESULT seconds"
    files.py write SIZE FOLDER    makes the sets and writes them; prints the most memory that the process had, "PEAK megabytes"
    files.py read SIZE FOLDER     reads the sets, which are written before by another process where they are missing; prints the same
"""
import os
import subprocess
import sys
import time

import h5py
import numpy as np

FILTERS = [64, 64, 128, 128, 256, 256, 256, 512, 512, 512, 512, 512, 512]


def shapes(size):
    if size == "100":
        return [(f"layers/dense_{i}/vars/0", (1000, 1000)) for i in range(25)]
    made = []
    for channels, filters in zip([3] + FILTERS, FILTERS):
        made += [(3, 3, channels, filters), (filters,)]
    made += [(25088, 4096), (4096,), (4096, 4096), (4096,), (4096, 1000), (1000,)]
    return [(f"layers/layer_{i // 2}/vars/{i % 2}", shape) for i, shape in enumerate(made)]


def make(size):
    return {name: np.ones(shape, "float32") for name, shape in shapes(size)}


def write(path, sets):
    with h5py.File(path, "w") as file:
        for name, array in sets.items():
            file[name] = array
    # Closing leaves the file to the system; ours is on the disk afterwards.
    descriptor = os.open(path, os.O_RDWR)
    os.fsync(descriptor)
    os.close(descriptor)


def read(path):
    sets = {}
    with h5py.File(path, "r") as file:
        file.visititems(lambda name, item: sets.__setitem__(name, item[:]) if isinstance(item, h5py.Dataset) else None)
    return sets


def written(folder, size):
    return os.path.join(folder, f"reference-{size}.h5")


def peak():
    """The most memory that this process had, in megabytes."""
    try:
        # A child inherits its parent's ru_maxrss; this number starts anew with the program.
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:")) * 1024 / 1e6
    except FileNotFoundError:
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6  # bytes on macOS


def serve(folder):
    made = (None, None)
    for line in sys.stdin:
        action, size = line.split()
        if made[0] != size:
            made = (size, make(size))
            write(written(folder, size), made[1])
        start = time.perf_counter()
        if action == "write":
            write(os.path.join(folder, "reference.h5"), made[1])
        else:
            read(written(folder, size))
        print("RESULT", time.perf_counter() - start, flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve(sys.argv[2])
    else:
        action, size, folder = sys.argv[1:]
        if action == "write":
            write(written(folder, size), make(size))
        else:
            if not os.path.exists(written(folder, size)):
                subprocess.run([sys.executable, __file__, "write", size, folder], check=True, stdout=subprocess.DEVNULL)
            read(written(folder, size))
        print("PEAK", peak())
