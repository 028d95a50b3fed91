"""Records of every layer of Keras, made with the arguments of configs.json, whether it supports masking and whether it takes a mask:
    ../shared/keras/python generate_masking.py
"""
import inspect
import json
import os

import keras

HERE = os.path.dirname(os.path.abspath(__file__))

if __name__ == "__main__":
    with open(os.path.join(HERE, "configs.json")) as file:
        arguments = {name: case["arguments"] for name, case in json.load(file)["layers"].items()}
    recorded = {}
    for name in sorted(arguments):
        kind = getattr(keras.layers, name)
        try:
            layer = kind(**arguments[name])
        except (TypeError, ValueError):
            continue
        recorded[name] = {
            "arguments": arguments[name],
            "supports_masking": layer.supports_masking,
            "takes_mask": "mask" in inspect.signature(layer.call).parameters,
        }
    with open(os.path.join(HERE, "masking.json"), "w", newline="\n") as file:
        json.dump(recorded, file, indent=1)
        file.write("\n")
