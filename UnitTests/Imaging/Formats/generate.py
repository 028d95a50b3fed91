"""Records image files and the pixels that Pillow 13 reads from them (run with a Python that has Keras 3.6, NumPy and Pillow):

    python generate.py        writes files.npz beside this script

For each case: the file's bytes, and what keras.utils.load_img gives as rgb, grayscale and
rgba; the latter is left out where it is rgb and 255.
"""
import io
import os
import struct
import warnings
import zlib

import numpy as np
from PIL import Image

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
from keras.src.utils.image_utils import load_img

warnings.simplefilter("ignore")
rng = np.random.RandomState(7)
files = {}


def scene(h, w, c):
    """Smooth colours with some noise: compresses, and shows every mistake."""
    y, x = np.mgrid[0:h, 0:w]
    channels = [(x * (3 + k) * 5 + y * (7 - k) * 4 + k * 60) % 256 for k in range(c)]
    return np.clip(np.stack(channels, -1) + rng.randint(-20, 20, (h, w, c)), 0, 255).astype(np.uint8)


# --- PNG of every depth and colour type, with every filter, interlaced or not
def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def pack(row, depth):
    """Samples of a row as bytes."""
    if depth == 16:
        return row.astype(">u2").tobytes()
    if depth == 8:
        return row.astype(np.uint8).tobytes()
    bits = ((row[:, None] >> np.arange(depth - 1, -1, -1)) & 1).astype(np.uint8).reshape(-1)
    return np.packbits(bits).tobytes()


def paeth(a, b, c):
    p = a + b - c
    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    return a if pa <= pb and pa <= pc else b if pb <= pc else c


def filtered(kind, row, above, step):
    out = bytearray([kind])
    for i, v in enumerate(row):
        a = row[i - step] if i >= step else 0
        b = above[i]
        c = above[i - step] if i >= step else 0
        out.append((v - [0, a, b, (a + b) // 2, paeth(a, b, c)][kind]) & 255)
    return bytes(out)


def png(samples, depth, color, interlaced, palette=None, trns=None):
    h, w, c = samples.shape
    passes = [(0, 0, 1, 1)] if not interlaced else [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    raw = b""
    for left, top, across, down in passes:
        part = samples[top::down, left::across]
        if part.size == 0:
            continue
        above = bytes(len(pack(part[0].reshape(-1), depth)))
        for n, line in enumerate(part):
            row = pack(line.reshape(-1), depth)
            raw += filtered((n + 1) % 5, row, above, max(c * depth // 8, 1))
            above = row
    out = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, depth, color, 0, 0, interlaced))
    if palette is not None:
        out += chunk(b"PLTE", palette)
    if trns is not None:
        out += chunk(b"tRNS", trns)
    data = zlib.compress(raw, 9)
    half = len(data) // 2
    return out + chunk(b"IDAT", data[:half]) + chunk(b"IDAT", data[half:]) + chunk(b"IEND", b"")


for color, channels, depths in ((0, 1, (1, 2, 4, 8, 16)), (2, 3, (8, 16)), (3, 1, (1, 2, 4, 8)), (4, 2, (8, 16)), (6, 4, (8, 16))):
    for depth in depths:
        for interlaced in (0, 1):
            samples = rng.randint(0, 1 << depth, (9, 13, channels))
            palette = rng.bytes(3 << depth) if color == 3 else None
            files[f"png_{color}_{depth}_{interlaced}"] = png(samples, depth, color, interlaced, palette)
        first = samples[4, 5]
        if color in (0, 2):
            files[f"png_{color}_{depth}_clear"] = png(samples, depth, color, 0, None, b"".join(struct.pack(">H", int(v)) for v in first))
        if color == 3:
            files[f"png_{color}_{depth}_clear"] = png(samples, depth, color, 0, palette, bytes([255, 0]) + b"\xff" * ((1 << depth) - 2))
            files[f"png_{color}_{depth}_alphas"] = png(samples, depth, color, 0, palette, rng.bytes((1 << depth) // 2))
files["png_short_palette"] = png(rng.randint(0, 16, (5, 5, 1)), 4, 3, 0, rng.bytes(3 * 5))
files["png_16_wide_range"] = png(np.array([[[0], [255], [256], [257], [300], [65535]]]), 16, 0, 0)


# --- what Pillow writes itself
def saved(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


color = Image.fromarray(scene(27, 29, 3))
grey = Image.fromarray(scene(27, 29, 1)[:, :, 0])
alpha = Image.fromarray(np.concatenate([scene(12, 13, 3), rng.randint(0, 256, (12, 13, 1)).astype(np.uint8)], -1))
files["png_pillow"] = saved(color, "PNG")
for name, options in (("420", dict(quality=75)), ("444", dict(quality=90, subsampling=0)), ("422", dict(quality=60, subsampling=1)),
                      ("progressive", dict(quality=80, progressive=True)), ("optimized", dict(quality=30, optimize=True)), ("restart", dict(quality=75, restart_marker_blocks=2))):
    files[f"jpeg_{name}"] = saved(color, "JPEG", **options)
files["jpeg_grey"] = saved(grey, "JPEG")
files["jpeg_grey_progressive"] = saved(grey, "JPEG", progressive=True)
files["jpeg_cmyk"] = saved(color.convert("CMYK"), "JPEG", quality=85)
files["jpeg_one_pixel"] = saved(color.crop((0, 0, 1, 1)), "JPEG")
for side in (8, 15, 16, 17):
    files[f"jpeg_{side}"] = saved(color.crop((0, 0, side, side)), "JPEG")
files["webp_lossless"] = saved(color, "WEBP", lossless=True)
files["webp_lossy"] = saved(color, "WEBP", quality=70)
files["webp_lossless_alpha"] = saved(alpha, "WEBP", lossless=True, exact=True)
files["webp_lossy_alpha"] = saved(alpha, "WEBP", quality=70)
quantized = color.quantize(40)
files["gif"] = saved(quantized, "GIF", interlace=0)
files["gif_interlaced"] = saved(quantized, "GIF", interlace=1)
files["gif_grey"] = saved(grey, "GIF")
files["gif_clear"] = saved(quantized, "GIF", transparency=3)
files["gif_clear_grey"] = saved(grey, "GIF", transparency=100)
files["gif_frames"] = saved(quantized, "GIF", save_all=True, append_images=[quantized.rotate(90), quantized.rotate(180)], duration=50)
files["gif_two_colors"] = saved(color.quantize(2), "GIF")
files["gif_noise"] = saved(Image.fromarray(rng.randint(0, 256, (61, 53)).astype(np.uint8)).quantize(256), "GIF")
# A frame inside of, and one that sticks out of, the screen: its corner and size are moved by hand.
for name, left, top, screen in (("gif_inside", 5, 3, (40, 35)), ("gif_outside", 5, 3, (20, 20))):
    data = bytearray(files["gif_clear"] if name == "gif_inside" else files["gif"])
    data[6:10] = struct.pack("<HH", *screen)
    at = data.index(b",", 13 + (3 << ((data[10] & 7) + 1)))
    while data[at + 1:at + 5] != b"\0\0\0\0":
        at = data.index(b",", at + 1)
    data[at + 1:at + 5] = struct.pack("<HH", left, top)
    files[name] = bytes(data)

files["bmp_1"] = saved(grey.convert("1"), "BMP")
files["bmp_8_grey"] = saved(grey, "BMP")
files["bmp_8"] = saved(quantized, "BMP")
files["bmp_24"] = saved(color, "BMP")
files["bmp_32"] = saved(alpha, "BMP")


def bmp(width, height, bits, pixels, palette=b"", compression=0, masks=b"", size=40, colors=0):
    header = struct.pack("<IiiHHIIiiII", size, width, height, 1, bits, compression, len(pixels), 0, 0, colors, 0)
    offset = 14 + 40 + len(masks) + len(palette)
    return b"BM" + struct.pack("<IHHI", offset + len(pixels), 0, 0, offset) + header + masks + palette + pixels


colors16 = b"".join(rng.bytes(3) + b"\0" for _ in range(16))
colors256 = b"".join(rng.bytes(3) + b"\0" for _ in range(256))
files["bmp_4"] = bmp(13, 9, 4, rng.bytes(8 * 9), colors16)
files["bmp_1_colors"] = bmp(13, 9, 1, rng.bytes(4 * 9), colors16[:8])
files["bmp_top_down"] = bmp(13, -9, 8, rng.bytes(16 * 9), colors256)
files["bmp_16"] = bmp(13, 9, 16, rng.bytes(28 * 9))
files["bmp_565"] = bmp(13, 9, 16, rng.bytes(28 * 9), compression=3, masks=struct.pack("<III", 0xF800, 0x7E0, 0x1F))
files["bmp_32_unused"] = bmp(13, 9, 32, rng.bytes(52 * 9))
for name, masks in (("xbgr", (0xFF000000, 0xFF0000, 0xFF00, 0)), ("bgxr", (0xFF000000, 0xFF00, 0xFF, 0)), ("abgr", (0xFF000000, 0xFF0000, 0xFF00, 0xFF)),
                    ("rgba", (0xFF, 0xFF00, 0xFF0000, 0xFF000000)), ("bgar", (0xFF000000, 0xFF00, 0xFF, 0xFF0000)), ("none", (0, 0, 0, 0))):
    files[f"bmp_32_{name}"] = bmp(13, 9, 32, rng.bytes(52 * 9), compression=3, masks=struct.pack("<IIII", *masks), size=56)
rle8 = b""
for y in range(9):
    rle8 += bytes([6, y]) + bytes([0, 5]) + bytes(range(y, y + 5)) + b"\0" + (bytes([2, 200, 0, 0]) if y != 4 else bytes([0, 0]))
files["bmp_rle8"] = bmp(13, 9, 8, rle8 + b"\0\1", colors256, compression=1)
rle4 = b""
for y in range(9):
    rle4 += bytes([5, 0x12 + y]) + bytes([0, 5]) + b"\x34\x56\x70" + b"\0" + (bytes([3, 0xAB, 0, 0]))
files["bmp_rle4"] = bmp(13, 9, 4, rle4 + b"\0\1", colors16, compression=2)
files["bmp_jump"] = bmp(13, 9, 8, bytes([0, 2, 3, 1, 9, 7, 0, 0]) + bytes([13, 5, 0, 0]) * 7 + b"\0\1", colors256, compression=1)
core = struct.pack("<IHHHH", 12, 13, 9, 1, 8) + b"".join(colors256[i * 4:i * 4 + 3] for i in range(256))
files["bmp_os2"] = b"BM" + struct.pack("<IHHI", 0, 0, 0, 14 + len(core)) + core + rng.bytes(16 * 9)

recorded = {}
for name, data in files.items():
    recorded[f"{name}/file"] = np.frombuffer(data, np.uint8)
    recorded[f"{name}/mode"] = np.array([Image.open(io.BytesIO(data)).mode])
    for mode in ("rgb", "grayscale", "rgba"):
        try:
            pixels = np.array(load_img(io.BytesIO(data), color_mode=mode))
            if mode != "rgba" or not (pixels[..., 3] == 255).all():
                recorded[f"{name}/{mode}"] = pixels
        except Exception as e:
            print(name, mode, repr(e))
np.savez_compressed(os.path.join(os.path.dirname(os.path.abspath(__file__)), "files.npz"), **recorded)
print(len(files), "files")
