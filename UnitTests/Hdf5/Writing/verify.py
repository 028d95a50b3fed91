"""Reads with h5py what the room writes, and records the hashes of the files that hold what they should.

Build the tests first; the test program writes the files of trees.json into a folder, in which each is compared with its description: names, order, types, sizes, layout, attributes, elements.
With two numbers, verify.py FIRST COUNT, other trees are drawn from so many seeds: those that are written are read with h5py, those of h5py are read, changed and written again. Nothing is recorded.
"""
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import random
import tempfile

import h5py
import numpy as np

from generate import HERE, elements, group, write

PROGRAM = HERE.parent / "bin" / "Debug" / "net10.0" / "TfNet.Hdf5.Tests.dll"


def same(what, found, expected):
    assert found == expected, f"{what}: {found!r} is written, {expected!r} is expected"


def check_elements(what, found, dtype, sizes, described):
    expected = elements(described)
    if described["dtype"] == "O":
        same(f"{what} string type", tuple(h5py.check_string_dtype(dtype)), ("utf-8", None))
    else:
        same(f"{what} type", dtype, np.dtype(described["dtype"]))
    if described["shape"] is None:
        assert isinstance(found, h5py.Empty), what
        return
    same(f"{what} shape", list(sizes), described["shape"])
    found = np.asarray(found)
    if described["dtype"] == "O":
        same(what, [x.decode() if isinstance(x, bytes) else x for x in found.ravel()], described["data"])
    else:
        same(what, found.astype(expected.dtype).tobytes(), expected.tobytes())


def in_order(names, track):
    return list(names) if track else sorted(names, key=lambda name: name.encode())


def check_attributes(what, attributes, described):
    same(f"{what} attributes", list(attributes), in_order(described["attrs"], described["track"]))
    for key, attribute in described["attrs"].items():
        found = attributes.get_id(key)
        check_elements(f"{what}@{key}", attributes[key], found.dtype, found.shape, attribute)


def check(what, found, described, gzip):
    check_attributes(what, found.attrs, described)
    if described["kind"] == "group":
        same(f"{what} members", list(found), in_order(described["members"], described["track"]))
        for key, member in described["members"].items():
            check(f"{what}/{key}", found[key], member, gzip)
        return
    check_elements(what, found[()], found.dtype, found.shape, described)
    if described["shape"] is not None:
        maxshape = described.get("maxshape") or described["shape"]
        same(f"{what} maxshape", found.maxshape, tuple(maxshape))
    same(f"{what} chunks", found.chunks, tuple(described["chunks"]) if "chunks" in described else None)
    same(f"{what} gzip", found.compression_opts, described.get("gzip") if gzip else None)
    same(f"{what} shuffle", found.shuffle, described.get("shuffle", False))
    same(f"{what} fletcher32", found.fletcher32, described.get("fletcher32", False))


def append(path):
    """h5py goes on with the file: what it adds and takes away is there afterwards, and the rest, too."""
    with h5py.File(path, "r+") as file:
        kept = list(file)[1:]
        del file[list(file)[0]]
        for i in range(50):
            file[f"more/{i}"] = np.full(i, i)
            file.attrs[f"more {i}"] = i
    with h5py.File(path, "r") as file:
        same("members", sorted(file), sorted([*kept, "more"]))
        for i in range(50):
            same("more", file[f"more/{i}"][()].tolist(), [i] * i)
            same("more", file.attrs[f"more {i}"], i)


def run(folder, method):
    return subprocess.run(["dotnet", PROGRAM, "-noLogo", "-noColor", "-method", f"*WrittenTreesTests.{method}"], env={**os.environ, "HDF5_TREES": folder}, check=False, stdout=sys.stderr).returncode


def compare(trees):
    """Writes trees, reads them with h5py, and gives the hashes of the files."""
    hashes = []
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "trees.json").write_text(json.dumps(trees))
        same("exit code", run(folder, "The_files_are_those_that_h5py_has_read"), 0)
        for i, tree in enumerate(trees):
            for gzip in (False, True):
                path = pathlib.Path(folder) / f"{i}{'.gzip' if gzip else ''}.h5"
                # What gzip makes of the elements is not the same on all machines.
                if not gzip:
                    hashes.append(hashlib.sha256(path.read_bytes()).hexdigest())
                with h5py.File(path, "r") as file:
                    check("", file, tree, gzip)
                append(path)
    return hashes


def compare_h5pys(trees):
    """Writes trees with h5py, old and new versions of the format; the test program reads, changes and writes them; h5py reads them again."""
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "trees.json").write_text(json.dumps(trees))
        for i, tree in enumerate(trees):
            with h5py.File(pathlib.Path(folder) / f"{i}.h5", "w", libver="earliest" if i % 2 else "latest", track_order=tree["track"]) as file:
                write(tree, file)
        same("exit code", run(folder, "Files_of_h5py_are_read_and_changed"), 0)
        for i, tree in enumerate(trees):
            with h5py.File(pathlib.Path(folder) / f"{i}.h5", "r") as file:
                check("", file, tree, True)


def main():
    if len(sys.argv) == 3:
        trees = [group(random.Random(seed), 0) for seed in range(int(sys.argv[1]), int(sys.argv[1]) + int(sys.argv[2]))]
        compare(trees)
        compare_h5pys(trees)
    else:
        trees = json.loads((HERE / "trees.json").read_text())
        (HERE / "hashes.json").write_text(json.dumps(compare(trees), indent=1) + "\n")
    print(f"{len(trees)} files hold what they should")


if __name__ == "__main__":
    main()
