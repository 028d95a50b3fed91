"""Records the bins into which Keras' Hashing and HashedCrossing put texts of every length and numbers of every size:
    ../shared/keras/python generate_hashing.py
"""
import json
import os

import keras
import numpy as np

BINS = 2**31 - 1
LENGTHS = [*range(0, 140), 191, 192, 193, 255, 256, 257, 1000]
# As in HashingTests.cs: the letters from the one at a place of the alphabet on, and beyond ASCII.
TEXTS = ["".join(chr(97 + (3 * length + i * i) % 26) for i in range(length)) for length in LENGTHS] + ["ä", "日本語", "🙂", "naïve café"]
NUMBERS = [0, 1, -1, 9, 10, -10, 99, 100, 12345678, -12345678, 2**31 - 1, -2**31, 2**53 + 1, 2**63 - 1, -2**63]

texts, numbers = np.array(TEXTS), np.array(NUMBERS)
few = [number for number in NUMBERS if abs(number) < 100]
layers = keras.layers
root = {
    "fast": layers.Hashing(BINS)(texts),
    "strong": layers.Hashing(BINS, salt=[133, 137])(texts),
    "strong, large key": layers.Hashing(BINS, salt=2**62 + 1)(texts),
    "numbers": layers.Hashing(BINS)(numbers),
    "strong numbers": layers.Hashing(BINS, salt=7)(numbers),
    "bytes": layers.Hashing(BINS)(np.array([0, 1, 99, 200, 255], "uint8")),
    "short": layers.Hashing(BINS)(np.array(few, "int16")),
    "truths": layers.Hashing(BINS)(np.array([True, False])),
    "fractions": layers.Hashing(BINS)(np.array([0.5, -0.5, 1.99, -7.2, 1e9])),
    "masked texts": layers.Hashing(BINS, mask_value="")(texts),
    "masked numbers": layers.Hashing(BINS, mask_value=10)(numbers),
    "masked fractions": layers.Hashing(BINS, mask_value=1.5)(np.array([0.5, 1.5, 1.0])),
    "crossed": layers.HashedCrossing(BINS)((numbers, numbers[::-1])),
    "crossed three": layers.HashedCrossing(BINS)((numbers, numbers[::-1], texts[: len(numbers)])),
    "crossed, all bins": layers.HashedCrossing(0)((numbers, numbers + 1)),
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "hashing.json"), "w", newline="\n") as file:
    file.write("{\n" + ",\n".join(f" {json.dumps(name)}: {json.dumps(np.array(value).tolist())}" for name, value in root.items()) + "\n}\n")
