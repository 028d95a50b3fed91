"""Records what Pillow makes of files whose headers say unusual things (run with a Python that has NumPy and Pillow):

    python generate.py        writes variants.json beside this script

Each case: the file, and the mode, size and pixels (as RGBA) that Pillow reads, or null where it refuses the file. The first are made by hand for what the formats allow; the others
are small files of every kind in which one field of a header has another value.
"""
import base64
import io
import json
import pathlib
import struct
import warnings
import zlib

import numpy as np
from PIL import Image

warnings.simplefilter("ignore")
rng = np.random.RandomState(11)
files = {}


def bmp(width, height, bits, pixels, palette=b"", compression=0, masks=b"", size=40, colors=0, offset=None, gap=b""):
    header = struct.pack("<IiiHHIIiiII", size, width, height, 1, bits, compression, len(pixels), 0, 0, colors, 0)
    rest = masks + b"\0" * max(0, size - 40 - len(masks))
    start = 14 + len(header) + len(rest) + len(palette) + len(gap)
    return b"BM" + struct.pack("<IHHI", start + len(pixels), 0, 0, start if offset is None else offset) + header + rest + palette + gap + pixels


greys = lambda n: b"".join(bytes([i * (255 if n == 2 else 1)] * 3 + [0]) for i in range(n))
colors = lambda n: b"".join(rng.bytes(3) + b"\0" for _ in range(n))
masks = {
    "555": (16, 0x7C00, 0x3E0, 0x1F, 0), "565": (16, 0xF800, 0x7E0, 0x1F, 0), "24": (24, 0xFF0000, 0xFF00, 0xFF, 0), "bgrx": (32, 0xFF0000, 0xFF00, 0xFF, 0), "xbgr": (32, 0xFF000000, 0xFF0000, 0xFF00, 0),
    "bgxr": (32, 0xFF000000, 0xFF00, 0xFF, 0), "abgr": (32, 0xFF000000, 0xFF0000, 0xFF00, 0xFF), "rgba": (32, 0xFF, 0xFF00, 0xFF0000, 0xFF000000), "bgra": (32, 0xFF0000, 0xFF00, 0xFF, 0xFF000000),
    "bgar": (32, 0xFF000000, 0xFF00, 0xFF, 0xFF0000), "none": (32, 0, 0, 0, 0), "444": (16, 0xF00, 0xF0, 0xF, 0), "rgb24": (24, 0xFF, 0xFF00, 0xFF0000, 0), "8": (8, 0xE0, 0x1C, 3, 0), "1": (1, 1, 0, 0, 0),
}
for name, (bits, *four) in masks.items():
    row = (5 * bits + 31) // 32 * 4
    for size in (40, 52, 56, 64, 108, 124):
        kept = struct.pack("<IIII", *four)[:12 if size in (40, 52) else 16]
        files[f"bmp masks {name} {size}"] = bmp(5, 3, bits, rng.bytes(row * 3), colors(1 << bits) if bits <= 8 else b"", 3, kept, size)
for bits in (1, 4, 8):
    row = (7 * bits + 31) // 32 * 4
    for n in (1, 2, 3, 16, 255, 256, 300):
        if n <= 1 << bits or n > 256:
            files[f"bmp {bits} of {n} colors"] = bmp(7, 2, bits, (rng.bytes(row * 2)), colors(n), colors=n)
            files[f"bmp {bits} of {n} greys"] = bmp(7, 2, bits, (rng.bytes(row * 2)), greys(min(n, 256)), colors=n if n <= 256 else 256)
for width in (1, 2, 3, 4, 5, 8, 31, 32, 33):
    for bits in (1, 4, 8, 16, 24, 32):
        files[f"bmp width {width} {bits}"] = bmp(width, 2, bits, rng.bytes((width * bits + 31) // 32 * 4 * 2), colors(1 << bits) if bits <= 8 else b"")
files["bmp gap"] = bmp(3, 2, 24, rng.bytes(24), gap=b"abcdef")
files["bmp offset 0"] = bmp(3, 2, 24, rng.bytes(24), offset=0)
files["bmp one row down"] = bmp(4, -1, 8, rng.bytes(4), colors(256))
files["bmp two rows down"] = bmp(4, -2, 24, rng.bytes(24))
runs = {
    "two": (8, [3, 1, 4, 2, 0, 0, 7, 3, 0, 1]), "no last end": (8, [7, 1, 0, 0, 7, 2]), "too long": (8, [9, 1, 0, 0, 7, 2, 0, 1]), "short lines": (8, [2, 1, 0, 0, 3, 2, 0, 0, 0, 1]),
    "as they are": (8, [0, 3, 1, 2, 3, 0, 4, 9, 0, 0, 7, 3, 0, 1]), "as they are, even": (8, [0, 4, 1, 2, 3, 4, 3, 9, 0, 0, 7, 3, 0, 1]), "as they are beyond": (8, [7, 1, 0, 0, 0, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 1]),
    "as they are beyond 4": (4, [7, 0x12, 0, 0, 0, 9, 0x12, 0x34, 0x56, 0x78, 0x90, 0, 0, 1]), "as they are at the end": (8, [7, 1, 0, 0, 0, 7, 1, 2, 3, 4, 5, 6, 7]), "pairs": (4, [7, 0x12, 0, 0, 3, 0x34, 4, 0x56, 0, 1]),
    "as they are 4": (4, [0, 5, 0x12, 0x34, 0x50, 0, 2, 0x67, 0, 0, 7, 0x89, 0, 1]), "as they are 3 of 4": (4, [0, 3, 0x12, 0x30, 4, 0x67, 0, 0, 7, 0x89, 0, 1]), "jump": (8, [2, 1, 0, 2, 3, 0, 2, 4, 0, 0, 7, 3, 0, 1]),
    "jump up": (8, [2, 1, 0, 2, 1, 1, 4, 4, 0, 1]), "jump beyond": (8, [2, 1, 0, 2, 200, 200]), "lines over": (8, [7, 1, 0, 0, 0, 0, 7, 2, 0, 0]), "empty line": (8, [0, 0, 7, 2, 0, 1]), "end at once": (8, [0, 1]), "nothing": (8, []),
}
for name, (bits, pairs) in runs.items():
    files[f"bmp runs {name}"] = bmp(7, 2, bits, bytes(pairs), colors(1 << bits), 1 if bits == 8 else 2)
for bits, compression in ((8, 2), (4, 1), (1, 1), (24, 1), (8, 4), (24, 5)):
    files[f"bmp compression {compression} of {bits}"] = bmp(7, 2, bits, rng.bytes(64), colors(1 << bits) if bits <= 8 else b"", compression)
files["bmp wide jumps"] = bmp(600, 400, 8, bytes([0, 2, 255, 200, 3, 7, 0, 2, 255, 199, 1, 5] + [0, 0] * 2), colors(256), 1)


def lzw(pixels, size, clear_when_full=True):
    """Codes of GIF; without clearing, the table stays as it is when it is full."""
    clear, end = 1 << size, (1 << size) + 1
    out, held, count = bytearray(), 0, 0
    def write(code, width):
        nonlocal held, count
        held |= code << count
        count += width
        while count >= 8:
            out.append(held & 255)
            held >>= 8
            count -= 8
    width, table, following = size + 1, {(i,): i for i in range(clear)}, clear + 2
    write(clear, width)
    sequence = ()
    for pixel in pixels:
        if sequence + (pixel,) in table:
            sequence += (pixel,)
            continue
        write(table[sequence], width)
        if following < 4096:
            table[sequence + (pixel,)] = following
            if following == 1 << width and width < 12:
                width += 1
            following += 1
        elif clear_when_full:
            write(clear, width)
            width, table, following = size + 1, {(i,): i for i in range(clear)}, clear + 2
        sequence = (pixel,)
    write(table[sequence], width)
    write(end, width)
    if count:
        out.append(held & 255)
    return bytes(out)


def gif(width, height, pixels, size=3, palette=None, frame=None, local=None, extension=b"", interlaced=0, clear_when_full=True, block=255, tail=b";", stray=b""):
    left, top, w, h = frame or (0, 0, width, height)
    flags = 0 if palette is None else 0x80 | (len(palette) // 3).bit_length() - 2
    own = (0 if local is None else 0x80 | (len(local) // 3).bit_length() - 2) | interlaced << 6
    codes = lzw(list(pixels), size, clear_when_full)
    blocks = b"".join(bytes([len(codes[i:i + block])]) + codes[i:i + block] for i in range(0, len(codes), block))
    return (b"GIF89a" + struct.pack("<HHBBB", width, height, flags, 0, 0) + (palette or b"") + stray + extension + b"," + struct.pack("<HHHHB", left, top, w, h, own) + (local or b"")
            + bytes([size]) + blocks + b"\0" + tail)


noise = lambda n, most: rng.randint(0, most, n).tolist()
control = lambda flags, entry: b"!\xf9\x04" + bytes([flags, 0, 0, entry]) + b"\0"
ramp = bytes(np.repeat(np.arange(256), 3).astype(np.uint8))
for size in range(1, 9):
    most = 1 << size
    files[f"gif size {size}"] = gif(23, 17, noise(23 * 17, most), size, rng.bytes(3 * most))
    files[f"gif size {size} grey"] = gif(9, 5, noise(45, most), size, ramp[:3 * most])
for height in (1, 2, 3, 4, 5, 7, 8, 9, 16, 17):
    files[f"gif interlaced {height}"] = gif(3, height, noise(3 * height, 8), 3, rng.bytes(24), interlaced=1)
files["gif full table"] = gif(120, 110, noise(120 * 110, 16), 4, rng.bytes(48), clear_when_full=False)
files["gif cleared table"] = gif(120, 110, noise(120 * 110, 16), 4, rng.bytes(48))
files["gif one color"] = gif(300, 300, [5] * 90000, 3, rng.bytes(24))
files["gif small blocks"] = gif(9, 5, noise(45, 8), 3, rng.bytes(24), block=1)
files["gif own palette"] = gif(9, 5, noise(45, 8), 3, rng.bytes(24), local=rng.bytes(24))
files["gif only own palette"] = gif(9, 5, noise(45, 8), 3, None, local=rng.bytes(24))
files["gif no palette"] = gif(9, 5, noise(45, 8), 3)
files["gif clear"] = gif(9, 5, noise(45, 8), 3, rng.bytes(24), extension=control(1, 3))
files["gif not clear"] = gif(9, 5, noise(45, 8), 3, rng.bytes(24), extension=control(0, 3))
files["gif clear beyond"] = gif(9, 5, noise(45, 8), 3, rng.bytes(24), extension=control(1, 200))
files["gif comment"] = gif(9, 5, noise(45, 8), 3, rng.bytes(24), extension=b"!\xfe\x03abc\x02de\0" + control(1, 2))
files["gif inside clear"] = gif(9, 5, noise(6, 8), 3, rng.bytes(24), frame=(4, 2, 3, 2), extension=control(1, 2))
files["gif inside"] = gif(9, 5, noise(6, 8), 3, rng.bytes(24), frame=(4, 2, 3, 2))
files["gif right out"] = gif(9, 5, noise(6, 8), 3, rng.bytes(24), frame=(8, 2, 3, 2))
files["gif down out"] = gif(9, 5, noise(6, 8), 3, rng.bytes(24), frame=(4, 4, 3, 2))
files["gif stray"] = gif(9, 5, noise(45, 8), 3, rng.bytes(24), stray=b"\0\1\2")
files["gif no end"] = gif(9, 5, noise(45, 8), 3, rng.bytes(24), tail=b"")
files["gif clear in grey"] = gif(9, 5, noise(45, 256), 8, ramp, extension=control(1, 77))


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width, height, depth, color, extra=b"", data=None, interlaced=0):
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}.get(color, 1)
    raw = b"".join(bytes([0]) + rng.bytes((width * channels * depth + 7) // 8) for _ in range(height)) if data is None else data
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, interlaced)) + extra + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")


palettes = {depth: rng.bytes(3 << depth) for depth in (1, 2, 4, 8)}
for width in (1, 2, 3, 7, 8, 9):
    for depth in (1, 2, 4, 8, 16):
        files[f"png width {width} {depth}"] = png(width, 2, depth, 0)
    for depth in (1, 2, 4):
        files[f"png palette width {width} {depth}"] = png(width, 2, depth, 3, chunk(b"PLTE", palettes[depth]))
    for height in (1, 2, 5, 9):
        parts = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
        raw = b""
        for left, top, across, down in parts:
            columns, rows = len(range(left, width, across)), len(range(top, height, down))
            raw += b"".join(b"\0" + rng.bytes(columns) for _ in range(rows) if columns)
        files[f"png interlaced {width} {height}"] = png(width, height, 8, 0, data=raw, interlaced=1)
for depth in (1, 2, 4, 8, 16):
    for grey in (0, 1, (1 << depth) - 1):
        files[f"png clear grey {depth} {grey}"] = png(9, 7, depth, 0, chunk(b"tRNS", struct.pack(">H", grey)))
for kind, body in (("empty", b""), ("one", b"\x40"), ("more than colors", bytes(range(20)))):
    files[f"png alphas {kind}"] = png(9, 7, 2, 3, chunk(b"PLTE", palettes[2]) + chunk(b"tRNS", body))
files["png alphas before colors"] = png(9, 7, 2, 3, chunk(b"tRNS", b"\x40\x80") + chunk(b"PLTE", palettes[2]))
files["png filter 5"] = png(1, 1, 8, 0, data=b"\5\0")
files["png short data"] = png(3, 3, 8, 0, data=b"\0abc\0ab")
files["png long data"] = png(3, 3, 8, 0, data=b"\0abc\0abc\0abcdef")
files["png two headers"] = png(3, 3, 8, 0, chunk(b"IHDR", struct.pack(">IIBBBBB", 3, 3, 8, 0, 0, 0, 0)))
files["png one value"] = png(900, 700, 8, 0, data=b"\0" + bytes(900) + (b"\0" + bytes(900)) * 699)

# One field of a header with another value.
fields = {"bmp": [(10, 4), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2), (30, 4), (46, 4)], "gif": [(6, 2), (8, 2), (10, 1), (11, 1), (12, 1)], "png": [(16, 4), (20, 4), (24, 1), (25, 1), (26, 1), (27, 1), (28, 1)]}
values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 24, 31, 32, 33, 40, 54, 63, 64, 127, 128, 129, 255]
bases = ["bmp masks 565 56", "bmp 8 of 256 colors", "bmp 4 of 16 colors", "bmp 1 of 2 greys", "bmp width 5 24", "bmp width 5 32", "bmp runs pairs", "gif size 3", "gif own palette", "gif clear in grey", "gif interlaced 9",
         "png width 9 1", "png palette width 9 4", "png width 9 16", "png interlaced 9 9"]
for base in bases:
    for at, size in fields[base[:3]]:
        for value in rng.permutation(values)[:4].tolist():
            file = bytearray(files[base])
            file[at:at + size] = value.to_bytes(size, "big" if base[:3] == "png" else "little")
            if base[:3] == "png":
                file[29:33] = struct.pack(">I", zlib.crc32(bytes(file[12:29])))
            files[f"{base}, {value} at {at}"] = bytes(file)


def read(data):
    try:
        image = Image.open(io.BytesIO(data))
        mode = image.mode
        pixels = np.array(image.convert("RGBA"))
    except Exception:
        return None
    return [mode, *image.size, zlib.crc32(pixels.tobytes())]


cases = {name: [base64.b64encode(zlib.compress(data, 9)).decode(), read(data)] for name, data in files.items()}
pathlib.Path(__file__).with_name("variants.json").write_text("{\n" + ",\n".join(f"{json.dumps(n)}: {json.dumps(c)}" for n, c in cases.items()) + "\n}\n")
print(len(cases), "files,", sum(c[1] is None for c in cases.values()), "refused")
