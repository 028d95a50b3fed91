"""Records in which order keras.tree.flatten meets the values of lists and dictionaries, how many there are, and what pack_sequence_as makes of 100, 101, ... in their place.

Run with Keras 3.6: python generate.py
"""

import json
import os

from keras import tree

CASES = [
    0,
    [0],
    [0, 1, 2],
    [],
    {},
    [[], 0, {}],
    {"a": 0},
    {"b": 0, "a": 1},
    {"a": 0, "B": 1, "b": 2, "A": 3, "_": 4, "10": 5, "9": 6, "é": 7, "z": 8},
    {"b": [0, 1], "a": 2, "c": {"z": 3, "y": [4, {"x": 5}], "": 6}},
    [{"second": 0, "first": 1}, [2, [3, [4]]], {"only": [5]}],
    {"empty": [], "alpha": {"nested": {"deep": {"deeper": 0}}, "flat": 1}, "after": 2},
]

if __name__ == "__main__":
    recorded = []
    for case in CASES:
        flat = tree.flatten(case)
        recorded.append({"structure": case, "flat": flat, "packed": tree.pack_sequence_as(case, [100 + i for i in range(len(flat))])})
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "trees.json"), "w", newline="\n") as file:
        json.dump(recorded, file, indent=1, ensure_ascii=False)
        file.write("\n")
