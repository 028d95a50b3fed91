"""Records what h5py reads of small files of every kind that h5py and HDF5 write: files.zip has the files, and expected.json with
what is in them. Versions that give the same bytes are recorded once.

Run with the reference Python: ../shared/keras/python UnitTests/Hdf5/Reading/generate.py
"""
import ctypes
import glob
import io
import json
import os
import zipfile

import h5py
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
LIBVERS = ["earliest", "v108", "v110", "latest"]
rng = np.random.default_rng(12)


def numbers(f):
    """Every type of element, both orders of bytes."""
    for code in ["i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8"]:
        for order in "<>":
            f.create_dataset(f"{'little' if order == '<' else 'big'}/{code}", data=np.array([[0, 1, 2], [3, 100, 7]]).astype(order + code))
    f["signed"] = np.array([-1, -128, 127], "i1")
    f["bools"] = np.array([True, False, True])
    f["scalar"] = 2.5
    f["true"] = True
    f["none"] = np.zeros((0, 3), "f4")
    f["empty"] = h5py.Empty("f4")
    f["special"] = np.array([np.nan, np.inf, -np.inf, -0.0, 5e-324])
    f["enum"] = np.array([2, 3, 2], dtype=h5py.enum_dtype({"A": 2, "B": 3}, basetype="i2"))


def texts(f):
    f["text"] = "héllo €uro 𝄞"
    f["bytes"] = np.bytes_(b"abc")
    f["fixed"] = np.array([b"ab", b"", b"abcdef"])
    f["any"] = np.array(["a", "", "long " * 40, "ü"], dtype=h5py.string_dtype())
    f["ascii"] = np.array([b"x", b"yz"], dtype=h5py.string_dtype("ascii"))
    f["utf8 of eight"] = np.array(["ä".encode(), b"abc"]).astype(h5py.string_dtype("utf-8", 8))
    f["grid"] = np.array([["a", "b"], ["c", "dd"]], dtype=h5py.string_dtype())
    f.create_dataset("unwritten", (3,), dtype=h5py.string_dtype())
    timeless = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    timeless.set_obj_track_times(False)
    space = h5py.h5t.C_S1.copy()
    space.set_size(5)
    space.set_strpad(h5py.h5t.STR_SPACEPAD)
    h5py.h5d.create(f.id, b"spaces", space, h5py.h5s.create_simple((2,)), timeless).write(
        h5py.h5s.ALL, h5py.h5s.ALL, np.array([b"ab   ", b"c d  "], "S5"), mtype=space)
    null = h5py.h5t.C_S1.copy()
    null.set_size(4)
    null.set_strpad(h5py.h5t.STR_NULLTERM)
    h5py.h5d.create(f.id, b"terminated", null, h5py.h5s.create_simple((2,)), timeless).write(
        h5py.h5s.ALL, h5py.h5s.ALL, np.array([b"ab\0x", b"cde"], "S4"), mtype=null)


def attributes(f):
    a = f.create_group("few")
    a.attrs["int"] = 3
    a.attrs["float"] = np.float32(0.1)
    a.attrs["text"] = "value"
    a.attrs["bytes"] = np.bytes_(b"raw")
    a.attrs["list"] = [1, 2, 3]
    a.attrs["texts"] = ["one", "three"]
    a.attrs["names"] = np.array([b"dense", b"dense_1"])
    a.attrs["nothing"] = []
    a.attrs["empty"] = h5py.Empty("i4")
    a.attrs["flag"] = True
    a.attrs["flags"] = [True, False]
    a.attrs["big"] = np.array([1, 2], ">i4")
    a.attrs["half"] = np.array([0.5, 1.5], "f2")
    f.attrs["of the root"] = "yes"
    many = f.create_group("many")
    for i in range(20):
        many.attrs[f"attribute {i * 7 % 20}"] = i
    d = f.create_dataset("set", data=[1.0, 2.0])
    d.attrs["unit"] = "m"
    d.attrs["ü"] = "ö"


def large_attribute(f):
    """What is over 64 KB is in dense storage, which the oldest files do not have."""
    f.attrs["large"] = np.arange(20000, dtype="f4") % 100
    f.attrs["middle"] = np.arange(3000, dtype="i2")
    f.attrs["small"] = 1


def ordered(f):
    g = f.create_group("g", track_order=True)
    for name in "zebra", "apple", "mango":
        g[name] = len(name)
        g.attrs[name] = name
    dense = f.create_group("dense", track_order=True)
    for i in range(30):
        dense[f"member {i * 11 % 30}"] = i
        dense.attrs[f"attribute {i * 11 % 30}"] = i


def links(f):
    """A group with many members, a deep one, one with two names and one in a circle."""
    wide = f.create_group("wide")
    one = f.create_dataset("one", data=1)
    for i in range(300):
        wide[f"link {i}"] = one
    g = f
    for i in range(20):
        g = g.create_group(f"g{i}")
    g["leaf"] = np.arange(3)
    f["again"] = f["g0/g1"]
    f["g0/g1/up"] = f["g0"]
    f["name with spaces"] = 1
    f["ü/日本"] = 2


def chunks(f):
    data = rng.integers(0, 50, (9, 7)).astype("i4")
    f.create_dataset("plain", data=data, chunks=(4, 3))
    f.create_dataset("gzip", data=data, chunks=(4, 3), compression="gzip")
    f.create_dataset("gzip of level 9", data=data, chunks=(9, 7), compression="gzip", compression_opts=9)
    f.create_dataset("shuffle", data=data, chunks=(4, 3), shuffle=True)
    f.create_dataset("sums", data=data, chunks=(4, 3), fletcher32=True)
    f.create_dataset("all", data=data, chunks=(4, 3), compression="gzip", shuffle=True, fletcher32=True)
    f.create_dataset("odd", data=np.arange(7, dtype="u1"), chunks=(5,), fletcher32=True)
    f.create_dataset("one chunk", data=data, chunks=(9, 7))
    f.create_dataset("one chunk of several filters", data=data, chunks=(9, 7), compression="gzip", shuffle=True)
    f.create_dataset("grows", data=data, chunks=(2, 3), maxshape=(None, 7))
    f.create_dataset("grows to the right", data=data, chunks=(2, 3), maxshape=(9, None), compression="gzip")
    f.create_dataset("grows both ways", data=data, chunks=(2, 3), maxshape=(None, None))
    f.create_dataset("grows both ways, packed", data=data, chunks=(2, 3), maxshape=(None, None), compression="gzip")
    f.create_dataset("may grow", data=data, chunks=(2, 3), maxshape=(20, 21))
    f.create_dataset("may grow to large", data=data, chunks=(20, 30), maxshape=(None, None))
    f.create_dataset("three", data=rng.integers(0, 9, (4, 5, 6)).astype("u1"), chunks=(2, 2, 4), maxshape=(4, None, 6))
    f.create_dataset("unwritten", (6, 5), "f4", chunks=(2, 2), fillvalue=1.5)
    part = f.create_dataset("partly written", (10, 10), "i2", chunks=(3, 3), fillvalue=-7, maxshape=(None, 10))
    part[4:6, 5:9] = 3
    f.create_dataset("unwritten in one piece", (4,), "i4", fillvalue=9)
    texts = f.create_dataset("texts", (5,), h5py.string_dtype(), chunks=(2,))
    texts[1:4] = ["a", "bb", "ccc"]
    f.create_dataset("fixed texts", data=np.array([b"a", b"bcd", b""]), chunks=(2,), compression="gzip")
    f.create_dataset("halves", data=data.astype(">f2"), chunks=(4, 3), compression="gzip", shuffle=True)


def resized(f):
    data = np.arange(40, dtype="i4")
    d = f.create_dataset("shrunk", data=data, chunks=(3,), maxshape=(None,))
    d.resize((10,))
    d = f.create_dataset("shrunk and grown", data=data, chunks=(3,), maxshape=(None,), compression="gzip", fillvalue=5)
    d.resize((10,))
    d.resize((25,))
    d = f.create_dataset("fixed", data=data.reshape(8, 5), chunks=(3, 2), maxshape=(12, 10))
    d.resize((5, 9))


def long_arrays(f):
    """Enough chunks for data blocks with pages and secondary blocks, and for trees of several levels."""
    f.create_dataset("grows", data=np.arange(3000, dtype="i2"), chunks=(1,), maxshape=(None,))
    far = f.create_dataset("grows far", (200000,), "u1", chunks=(1,), maxshape=(None,))
    far[199990:199995] = 7
    far[70000] = 8
    f.create_dataset("fixed", data=np.arange(2500, dtype="i2"), chunks=(1,))
    sparse = f.create_dataset("fixed with holes", (9000,), "u1", chunks=(1,))
    sparse[3000:3003] = 1
    sparse[8999] = 2
    f.create_dataset("tree", data=np.arange(1600, dtype="i2").reshape(40, 40), chunks=(1, 1), maxshape=(None, None))


def hdf5():
    """The library itself, for what h5py does not hand on."""
    return ctypes.CDLL(glob.glob(os.path.join(os.path.dirname(os.path.dirname(h5py.__file__)), "h5py.libs", "libhdf5-*"))[0])


def layouts(f, version):
    """What h5py's upper functions do not make: compact data, chunks allocated early, filters left out at edges or for a chunk."""
    def create(name, data, plist, maxshape=None):
        plist.set_obj_track_times(False)
        space = h5py.h5s.create_simple(data.shape, maxshape)
        d = h5py.h5d.create(f.id, name.encode(), h5py.h5t.py_create(data.dtype), space, plist)
        d.write(h5py.h5s.ALL, h5py.h5s.ALL, data)
        return d

    data = np.arange(24, dtype="i4").reshape(6, 4)
    compact = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    compact.set_layout(h5py.h5d.COMPACT)
    create("compact", data, compact)
    early = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    early.set_chunk((4, 3))
    early.set_alloc_time(h5py.h5d.ALLOC_TIME_EARLY)
    create("early", data, early)
    may_grow = early.copy()
    create("early, may grow", data, may_grow, (10, 12))
    masked = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    masked.set_chunk((3, 2))
    masked.set_shuffle()
    masked.set_deflate(4)
    d = create("masked", data, masked)
    d.write_direct_chunk((0, 0), np.ascontiguousarray(data[:3, :2]).tobytes(), filter_mask=3)
    two = np.ascontiguousarray(data[3:, 2:]).view("u1").reshape(6, 4).T.tobytes()
    d.write_direct_chunk((3, 2), two, filter_mask=2)
    if version != "earliest":
        for name, largest in [("unfiltered edges", None), ("unfiltered edges that grow", (h5py.h5s.UNLIMITED, 4)), ("unfiltered edges that grow both ways", (h5py.h5s.UNLIMITED, h5py.h5s.UNLIMITED))]:
            edges = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
            edges.set_chunk((4, 3))
            edges.set_deflate(4)
            hdf5().H5Pset_chunk_opts(ctypes.c_int64(edges.id), ctypes.c_uint(2))
            create(name, data, edges, largest)
    f["type"] = np.dtype("f4")
    f.create_dataset("named type", data=[1, 2], dtype=f["type"])
    f["named type"].attrs.create("attribute of a named type", [3, 4], dtype=f["type"])


def keras_like(f):
    """A legacy file of Keras, in small."""
    w = f.create_group("model_weights")
    w.attrs["layer_names"] = [b"dense", b"dense_1"]
    w.attrs["backend"] = "tensorflow".encode()
    w.attrs["keras_version"] = "3.6.0".encode()
    for i, name in enumerate(["dense", "dense_1"]):
        g = w.create_group(name)
        g.attrs["weight_names"] = [f"{name}/kernel:0".encode(), f"{name}/bias:0".encode()]
        g[f"{name}/kernel:0"] = rng.standard_normal((3, 2)).astype("f4")
        g[f"{name}/bias:0"] = np.full(2, i, "f4")
    f.attrs["model_config"] = json.dumps({"class_name": "Sequential", "config": {"name": "sequential"}}).encode()


def refused(f):
    f["soft"] = h5py.SoftLink("/data")
    f["external"] = h5py.ExternalLink("other.h5", "/data")
    f["data"] = np.arange(4.)
    layout = h5py.VirtualLayout((4,), "f8")
    layout[:] = h5py.VirtualSource(f["data"])
    f.create_virtual_dataset("virtual", layout)
    f.create_dataset("outside", (4,), "f8", external=[("raw.bin", 0, 32)])
    f.create_dataset("compound", data=np.array([(1, 2.)], dtype=[("a", "i4"), ("b", "f8")]))
    f.create_dataset("opaque", data=np.array([b"abc"], "V3"))
    f.create_dataset("complex", data=np.array([1 + 2j]))
    f.create_dataset("array", (2,), dtype=np.dtype(("f4", (3,))))
    f.create_dataset("ragged", (2,), dtype=h5py.vlen_dtype("i4"))
    f.create_dataset("reference", data=f["data"].ref, dtype=h5py.ref_dtype)
    f.create_dataset("lzf", data=np.arange(100), compression="lzf", chunks=(10,))
    f.create_dataset("long", data=np.array([1], np.longdouble))
    f["type"] = np.dtype("f4")


def sizes(offsets, lengths, version):
    """A file of superblock 1, 2 or 3, whose addresses and sizes may take other numbers of bytes than eight. With sizes of four, HDF5 does not find that a dimension has no bound."""
    endless = None if lengths == 8 else 100
    path = os.path.join(HERE, "sizes.h5")
    created = h5py.h5p.create(h5py.h5p.FILE_CREATE)
    created.set_sizes(offsets, lengths)
    hdf5().H5Pset_istore_k(ctypes.c_int64(created.id), ctypes.c_uint(16))
    opened = h5py.h5p.create(h5py.h5p.FILE_ACCESS)
    opened.set_libver_bounds(h5py.h5f.LIBVER_V110 if version == "latest" else h5py.h5f.LIBVER_EARLIEST, h5py.h5f.LIBVER_V110)
    with h5py.File(h5py.h5f.create(path.encode(), h5py.h5f.ACC_TRUNC, created, opened)) as f:
        f["in one piece"] = np.arange(5.)
        f["texts"] = np.array(["a", "", "ccc"], dtype=h5py.string_dtype())
        f.create_dataset("grows", data=np.arange(40), chunks=(7,), maxshape=(endless,), compression="gzip")
        f.create_dataset("grows both ways", data=np.arange(36).reshape(6, 6), chunks=(4, 4), maxshape=(endless, endless))
        f.create_dataset("chunks", data=np.arange(36).reshape(6, 6), chunks=(4, 4), fletcher32=True)
        g = f.create_group("g")
        for i in range(12):
            g[f"link {i}"] = f["in one piece"]
            g.attrs[f"attribute {i}"] = i
    with open(path, "rb") as file:
        content = file.read()
    os.remove(path)
    return content


CASES = {
    "numbers": (numbers, LIBVERS), "texts": (texts, ["earliest", "v110", "latest"]), "attributes": (attributes, LIBVERS), "large": (large_attribute, ["v108", "latest"]),
    "ordered": (ordered, LIBVERS), "links": (links, LIBVERS), "chunks": (chunks, [*LIBVERS, "v112", "v114"]), "resized": (resized, ["earliest", "v110", "latest"]),
    "long": (long_arrays, ["earliest", "v110", "latest"]), "layouts": (layouts, ["earliest", "v110", "latest"]), "keras": (keras_like, ["earliest", "latest"]),
    "refused": (refused, ["earliest", "latest"]),
}


def value(x):
    """An array as the test compares it."""
    if isinstance(x, h5py.Empty):
        return {"type": "empty"}
    if isinstance(x, (str, bytes)):
        x = np.array(x, object)
    x = np.asarray(x)
    if x.dtype.kind in "OSU":
        flat = [t.decode() if isinstance(t, bytes) else t for t in x.ravel().tolist()]
        return {"type": "string", "shape": x.shape, "texts": flat}
    little = np.ascontiguousarray(x.astype(x.dtype.newbyteorder("<")))
    return {"type": x.dtype.name, "shape": x.shape, "hex": little.tobytes().hex() if x.nbytes <= 2000 else "sum " + str(int(np.frombuffer(little.tobytes(), "u1").astype("u8") @ (np.arange(x.nbytes, dtype="u8") % 251 + 1)))}


def attributes_of(x):
    return [[name, value(x.attrs[name])] for name in x.attrs]


def walk(f):
    found = []

    def one(name, x):
        if isinstance(x, h5py.Group):
            found.append({"name": name, "keys": list(x), "attrs": attributes_of(x)})
        elif isinstance(x, h5py.Dataset):
            found.append({"name": name, "text": repr(x), "value": value(x[()]), "chunks": x.chunks, "maxshape": None if x.shape is None else [-1 if s is None else s for s in x.maxshape],
                          "compression": x.compression, "level": x.compression_opts, "shuffle": bool(x.shuffle), "fletcher32": bool(x.fletcher32), "attrs": attributes_of(x)})

        else:
            found.append({"name": name, "text": repr(x)})

    one("/", f)
    f.visititems(one)
    return found


def main():
    expected, seen = {}, set()
    with zipfile.ZipFile(os.path.join(HERE, "files.zip"), "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        def add(name, make, version, **options):
            stream = io.BytesIO()
            with h5py.File(stream, "w", **options) as f:
                make(f, version) if make is layouts else make(f)
            if stream.getvalue() in seen:
                return
            seen.add(stream.getvalue())
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), stream.getvalue(), zipfile.ZIP_DEFLATED)
            with h5py.File(io.BytesIO(stream.getvalue())) as f:
                if make is not refused:
                    expected[name] = walk(f)

        for case, (make, versions) in CASES.items():
            for version in versions:
                add(f"{case} {version}.h5", make, version, libver=(version, "latest" if version == "latest" else version if version != "earliest" else "latest"))
        for offsets, lengths in [(8, 8), (4, 4), (2, 8), (8, 4)]:
            for version in "earliest", "latest":
                name, content = f"sizes {offsets} {lengths} {version}.h5", sizes(offsets, lengths, version)
                archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
                with h5py.File(io.BytesIO(content)) as f:
                    expected[name] = walk(f)
        path = os.path.join(HERE, "user block.h5")
        with h5py.File(path, "w", userblock_size=1024) as f:
            numbers(f)
        with h5py.File(path) as f:
            expected["user block.h5"] = walk(f)
        with open(path, "rb") as block:
            archive.writestr(zipfile.ZipInfo("user block.h5", (2020, 1, 1, 0, 0, 0)), block.read(), zipfile.ZIP_DEFLATED)
        os.remove(path)
        text = json.dumps(expected, separators=(",", ":"), ensure_ascii=False)
        archive.writestr(zipfile.ZipInfo("expected.json", (2020, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


main()
