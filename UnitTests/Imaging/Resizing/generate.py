"""Records how Pillow 13 resizes (run with a Python that has NumPy and Pillow):

    python generate.py        writes resized.npz beside this script

For each mode: a picture; for each filter, size and box: Pillow's pixels.
"""
import os

import numpy as np
from PIL import Image

rng = np.random.RandomState(11)
SIZES = [(5, 4), (1, 1), (29, 3), (13, 31), (17, 17), (13, 17), (13, 9)]
BOXES = [None, (2, 3, 11, 15)]
FILTERS = ["NEAREST", "BOX", "BILINEAR", "HAMMING", "BICUBIC", "LANCZOS"]
pictures = {
    "L": rng.randint(0, 256, (17, 13)).astype(np.uint8),
    "RGB": rng.randint(0, 2, (17, 13, 3)).astype(np.uint8) * 255,
    "RGBA": rng.randint(0, 256, (17, 13, 4)).astype(np.uint8),
    "LA": rng.randint(0, 256, (17, 13, 2)).astype(np.uint8),
    "I;16": rng.choice([0, 1, 255, 256, 30000, 65535], (17, 13)).astype(np.uint16),
    "I": rng.randint(-100000, 100000, (17, 13)).astype(np.int32),
    "1": rng.randint(0, 2, (17, 13)).astype(bool),
}
pictures["RGBA"][:5, :, 3] = rng.choice([0, 1, 255], (5, 13))


def pixels_of(image):
    """Pillow's bools are 0 and 255 in memory, which no other program takes."""
    return (np.array(image.convert("L")) > 0 if image.mode == "1" else np.array(image)).reshape(-1)


recorded = {}
for mode, pixels in pictures.items():
    image = Image.fromarray(pixels)
    assert image.mode == mode, (image.mode, mode)
    recorded[f"{mode}/picture"] = pixels
    for name in FILTERS:
        # One array a filter keeps the file small: all results one after the other.
        results = [pixels_of(image.resize(size, getattr(Image.Resampling, name), box=box)) for size in SIZES for box in BOXES]
        recorded[f"{mode}/{name}"] = np.concatenate(results)
# A large picture to a small one and the other way: many weights, and places that running sums reach.
large = rng.randint(0, 256, (251, 333)).astype(np.uint8)
recorded["large/picture"] = np.array(Image.fromarray(large).resize((83, 61)))
for name in FILTERS:
    image = Image.fromarray(recorded["large/picture"])
    recorded[f"large/{name}"] = np.concatenate([pixels_of(image.resize(size, getattr(Image.Resampling, name))) for size in ((7, 5), (211, 3), (27, 27))])
np.savez_compressed(os.path.join(os.path.dirname(os.path.abspath(__file__)), "resized.npz"), **recorded)
