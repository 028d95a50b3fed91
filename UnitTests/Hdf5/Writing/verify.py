"""Reads with h5py what the room writes, and records the hashes of the files that hold what they should.

Build the tests first; the test program writes the files of trees.json into a folder, in which each is compared with its description: names, order, types, sizes, layout, attributes, elements.
"""
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import h5py
import numpy as np

from generate import HERE, elements

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


def main():
    trees = json.loads((HERE / "trees.json").read_text())
    hashes = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dotnet", PROGRAM, "-noLogo", "-noColor", "-method", "*.The_files_are_those_that_h5py_has_read"], env={**os.environ, "HDF5_TREES": folder}, check=False, stdout=sys.stderr)
        for i, tree in enumerate(trees):
            for gzip in (False, True):
                path = pathlib.Path(folder) / f"{i}{'.gzip' if gzip else ''}.h5"
                # What gzip makes of the elements is not the same on all machines.
                if not gzip:
                    hashes.append(hashlib.sha256(path.read_bytes()).hexdigest())
                with h5py.File(path, "r") as file:
                    check("", file, tree, gzip)
                append(path)
    (HERE / "hashes.json").write_text(json.dumps(hashes, indent=1) + "\n")
    print(f"{len(trees)} files hold what they should")


if __name__ == "__main__":
    main()
