"""Resizes images with OpenCV: run with a Python that has cv2 (Debian: python3-opencv), writes resize.json beside this file.

The images are made by a formula that the test repeats; the sample is the beginning of Data/cifar10-sample, of which the file has a hash.
"""
import base64
import hashlib
import json
import pathlib

import cv2
import numpy as np

SAMPLE = pathlib.Path(__file__).resolve().parents[3] / "Data" / "cifar10-sample" / "train.bin"
# Height, width, channels (0 for none), height and width to come: larger, smaller, half, both at once, one pixel, many channels.
CASES = [
    (32, 32, 3, 64, 64), (32, 32, 3, 32, 32), (8, 8, 3, 4, 4), (6, 8, 2, 3, 4), (8, 8, 3, 4, 8), (9, 6, 3, 3, 2), (7, 5, 3, 3, 2), (5, 7, 1, 9, 4), (3, 3, 0, 7, 7), (1, 1, 3, 4, 4), (1, 6, 3, 3, 3),
    (6, 1, 0, 3, 1), (16, 16, 4, 5, 33), (20, 30, 3, 47, 31), (4, 4, 5, 11, 3), (64, 48, 3, 10, 10), (2, 2, 1, 1, 1),
]


def picture(height, width, channels):
    i = np.arange(height * width * max(channels, 1), dtype=np.int64)
    return ((i * i * 7 + i * 31 + i // 5) % 256).astype(np.uint8).reshape((height, width, channels) if channels else (height, width))


def text(image):
    return base64.b64encode(np.ascontiguousarray(image).tobytes()).decode()


images = np.fromfile(SAMPLE, np.uint8).reshape(-1, 1 + 3 * 32 * 32)[:100, 1:].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1)
large = np.array([cv2.resize(np.ascontiguousarray(image), (64, 64)) for image in images])
out = {
    "version": cv2.__version__,
    "cases": [{"case": list(case), "pixels": text(cv2.resize(picture(*case[:3]), (case[4], case[3])))} for case in CASES],
    "sample_shape": list(large.shape), "sample_sha256": hashlib.sha256(large.tobytes()).hexdigest(),
}
pathlib.Path(__file__).with_name("resize.json").write_text(json.dumps(out, separators=(",", ":")) + "\n")
