"""Records how Python writes floating-point numbers: all powers of ten, readable cases, and hashes of 100,000 seeded ones of each type, in blocks of 5,000.

Run with Python 3 and NumPy 2: python generate.py
"""

import hashlib
import json
import os
import struct

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
MASK = (1 << 64) - 1
BLOCKS, PER_BLOCK = 20, 5000
SPECIFICATIONS = ["", ".0f", ".1f", ".2f", ".4f", ".6f", ",.2f", ".4e", ".0e", ".18e", ".3g", ".6g", "g", ".3", ".10", ".1%", ".0%", ","]


def words(seed):
    """SplitMix64."""
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


def doubles(source):
    """Decimals of 1 to 17 digits between 1e-30 and 1e30, every fourth a number of any size."""
    i = 0
    while True:
        a, b = next(source), next(source)
        if i % 4 == 3:
            x = struct.unpack("<d", struct.pack("<Q", a))[0]
            if not np.isfinite(x):
                continue
        else:
            digits = 1 + b % 17
            x = float(f"{'-' if a & 1 else ''}{(a >> 1) % 10**digits}e{(b >> 8) % 61 - 30 - digits // 2}")
        i += 1
        yield x


def floats(source):
    """Numbers of any size, every second one between 2^-24 and 2^40."""
    i = 0
    while True:
        bits = next(source) & 0xFFFFFFFF
        if i % 2 == 1:
            bits = (bits & 0x807FFFFF) | ((103 + (bits >> 23 & 0xFF) % 64) << 23)
        x = np.frombuffer(struct.pack("<I", bits), "<f4")[0]
        if np.isfinite(x):
            i += 1
            yield x


def hashes(numbers, text):
    found = []
    for _ in range(BLOCKS):
        sha = hashlib.sha256()
        for _ in range(PER_BLOCK):
            sha.update((text(next(numbers)) + "\n").encode())
        found.append(sha.hexdigest()[:16])
    return found


def formatted(numbers):
    """Each specification in turn."""
    i = [-1]

    def text(x):
        i[0] += 1
        return format(x, SPECIFICATIONS[i[0] % len(SPECIFICATIONS)])

    return hashes(numbers, text)


def bits(x):
    return struct.unpack("<q", struct.pack("<d", x))[0]


CASES = [0.1, 1.0, -0.0, 0.0, 1e16, 9999999999999998.0, 123456789012345.6, 0.0001, 0.00009999999999999999, 0.00001234, 1e300, 5e-324, 1.7976931348623157e308,
         2.2250738585072014e-308, 0.1 + 0.2, 1 / 3, 100.0, 123456789.0, 1e22, 1e23, 9007199254740993.0, float("nan"), float("inf"), -float("inf"), 0.5, -2.5]
FORMATS = [(0.03125, ".4f"), (2.5, ".0f"), (3.5, ".0f"), (0.125, ".0%"), (1234567.891, ",.2f"), (-1234567.0, ",.0f"), (0.0, ".3g"), (1e6, "g"), (123456.0, "g"),
           (-0.0, ".2f"), (1234567.0, ","), (1e16, ","), (5e-324, ".3e"), (0.00001234, ".3"), (9.995, ".2f"), (99.99, ".3g"), (0.00099995, ".4e"), (1.0, ".1"),
           (100.0, ".3"), (12.0, ".3"), (123.0, ".3"), (12345.678, ",.3g"), (1e-5, ","), (float("nan"), ".1%"), (float("inf"), ",.2f"), (float("-inf"), "g")]

if __name__ == "__main__":
    recorded = {
        "powers64": [repr(float(f"1e{e}")) for e in range(-323, 309)],
        "powers32": [str(np.float32(f"1e{e}")) for e in range(-45, 39)],
        "cases64": [[bits(x), repr(x)] for x in CASES],
        "cases32": [[bits(np.float32(x)), str(np.float32(x))] for x in CASES if abs(x) < 1e38 or x != x],
        "random64": hashes(doubles(words(1)), repr),
        "random32": hashes(floats(words(2)), str),
        "formats": [[bits(x), s, format(x, s)] for x, s in FORMATS],
        "specifications": SPECIFICATIONS,
        "formatted": formatted(doubles(words(3))),
    }
    with open(os.path.join(HERE, "numbers.json"), "w", newline="\n") as file:
        json.dump(recorded, file, indent=0)
        file.write("\n")
