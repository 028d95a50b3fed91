"""Describes trees of groups and data sets, drawn with a seed, and writes them with h5py.

trees.json is what they hold; the same description is written by the room and read with h5py (verify.py), and h5py's files, trees/*.h5, are read by the room.
"""
import base64
import json
import pathlib
import random

import h5py
import numpy as np

HERE = pathlib.Path(__file__).parent
NUMBERS = ["i1", "u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<f2", "<f4", "<f8", ">i4", ">u2", ">f4", ">f8", "b1"]
LETTERS = ["a", "Z", "7", " ", "ä", "Ω", "中", "😀", "/".replace("/", "-")]


def text(draw, most):
    return "".join(draw.choice(LETTERS) for _ in range(draw.randrange(most + 1)))


def name(draw):
    return text(draw, 4) + draw.choice("xyz") + str(draw.randrange(1000))


def shape(draw):
    return [draw.choice([0, 1, 2, 3, 5]) for _ in range(draw.randrange(4))]


def numbers(draw, dtype, sizes):
    count = int(np.prod(sizes, dtype=int))
    if dtype == "b1":
        array = np.array([draw.randrange(2) for _ in range(count)], dtype="b1")
    elif "f" in dtype:
        array = np.array([draw.gauss(0, 100) for _ in range(count)]).astype(dtype)
    else:
        limits = np.iinfo(np.dtype(dtype))
        array = np.array([draw.randrange(int(limits.min), int(limits.max) + 1) for _ in range(count)], dtype=dtype)
    return base64.b64encode(array.tobytes()).decode()


def value(draw):
    """A type, a shape and elements; the shape of what has no elements at all is None."""
    kind = draw.randrange(10)
    if kind == 0:
        return {"dtype": draw.choice(NUMBERS), "shape": None, "data": None}
    sizes = shape(draw)
    count = int(np.prod(sizes, dtype=int))
    if kind == 1:
        return {"dtype": "O", "shape": sizes, "data": [text(draw, 20) for _ in range(count)]}
    if kind == 2:
        return {"dtype": "S7", "shape": sizes, "data": ["".join(draw.choice("abc") for _ in range(draw.randrange(8))) for _ in range(count)]}
    dtype = draw.choice(NUMBERS)
    return {"dtype": dtype, "shape": sizes, "data": numbers(draw, dtype, sizes)}


def attributes(draw):
    return {name(draw): value(draw) for _ in range(draw.choice([0, 0, 0, 1, 9]))}


def dataset(draw):
    made = {"kind": "dataset", **value(draw), "attrs": attributes(draw), "track": draw.randrange(4) == 0}
    sizes = made["shape"]
    if sizes and 0 not in sizes and draw.randrange(2):
        made["chunks"] = [draw.randrange(1, size + 1) for size in sizes]
        made["maxshape"] = draw.choice([None, [None if draw.randrange(2) else size + 2 for size in sizes]])
        made["gzip"] = draw.choice([None, 0, 4, 9])
        made["shuffle"] = bool(draw.randrange(2))
        made["fletcher32"] = made["dtype"] != "O" and bool(draw.randrange(2))
    return made


def group(draw, depth):
    members = {}
    for _ in range(draw.choice([0, 1, 2, 9]) if depth else 6):
        members[name(draw)] = group(draw, depth + 1) if depth < 3 and draw.randrange(3) == 0 else dataset(draw)
    return {"kind": "group", "attrs": attributes(draw), "members": members, "track": draw.randrange(4) == 0}


def elements(described):
    if described["shape"] is None:
        return h5py.Empty(described["dtype"])
    if described["dtype"] == "O":
        return np.array(described["data"], dtype=h5py.string_dtype()).reshape(described["shape"])
    if described["dtype"].startswith("S"):
        return np.array([text.encode() for text in described["data"]], dtype=described["dtype"]).reshape(described["shape"])
    return np.frombuffer(base64.b64decode(described["data"]), dtype=described["dtype"]).reshape(described["shape"])


def write(described, parent):
    for key, attribute in described["attrs"].items():
        parent.attrs.create(key, elements(attribute), dtype=h5py.string_dtype() if attribute["dtype"] == "O" else None)
    for key, member in described["members"].items():
        if member["kind"] == "group":
            write(member, parent.create_group(key, track_order=member["track"]))
            continue
        options = {"track_order": member["track"]}
        if "chunks" in member:
            options |= {"chunks": tuple(member["chunks"]), "maxshape": member["maxshape"] and tuple(member["maxshape"]), "shuffle": member["shuffle"], "fletcher32": member["fletcher32"]}
            if member["gzip"] is not None:
                options |= {"compression": "gzip", "compression_opts": member["gzip"]}
        made = parent.create_dataset(key, data=elements(member), **options)
        for name_, attribute in member["attrs"].items():
            made.attrs.create(name_, elements(attribute), dtype=h5py.string_dtype() if attribute["dtype"] == "O" else None)


def main():
    trees = [group(random.Random(seed), 0) for seed in range(8)]
    (HERE / "trees.json").write_text(json.dumps(trees, ensure_ascii=True, separators=(",", ":")))
    (HERE / "trees").mkdir(exist_ok=True)
    for i in (0, 1, 2, 7):  # Small ones, of old and new versions of the format.
        with h5py.File(HERE / "trees" / f"{i}.h5", "w", libver="earliest" if i % 2 else "latest", track_order=trees[i]["track"]) as file:
            write(trees[i], file)
    with h5py.File(HERE / "compound.h5", "w") as file:
        file["a/c"] = np.zeros(2, dtype=[("x", "f4"), ("y", "i2")])


if __name__ == "__main__":
    main()
