"""Records of every layer of Keras, made with the arguments of configs.json, whether it supports masking, whether it takes a mask, and the default of its argument `training`:
    ../shared/keras/python generate_masking.py
"""
import inspect
import json
import os

import keras

# Layers that need more than plain arguments; in C# the test makes them.
SPECIAL = {
    "CategoryEncoding": lambda: keras.layers.CategoryEncoding(3),
    "Wrapper": lambda: keras.layers.Wrapper(keras.layers.Dense(2)),
    "TimeDistributed": lambda: keras.layers.TimeDistributed(keras.layers.Dense(2)),
    "SpectralNormalization": lambda: keras.layers.SpectralNormalization(keras.layers.Dense(2)),
    "Lambda": lambda: keras.layers.Lambda(lambda x: x),
    "Pipeline": lambda: keras.layers.Pipeline([keras.layers.Dense(2)]),
}
HERE = os.path.dirname(os.path.abspath(__file__))

if __name__ == "__main__":
    with open(os.path.join(HERE, "configs.json")) as file:
        arguments = {name: case["arguments"] for name, case in json.load(file)["layers"].items()}
    recorded = {}
    for name in sorted(arguments.keys() | SPECIAL.keys()):
        kind = getattr(keras.layers, name)
        try:
            layer = SPECIAL[name]() if name in SPECIAL else kind(**arguments[name])
        except (TypeError, ValueError):
            continue
        recorded[name] = {
            "arguments": arguments.get(name) if name not in SPECIAL else None,
            "supports_masking": layer.supports_masking,
            "takes_mask": "mask" in inspect.signature(layer.call).parameters,
            "training": inspect.signature(layer.call).parameters["training"].default if "training" in inspect.signature(layer.call).parameters else None,
        }
    with open(os.path.join(HERE, "masking.json"), "w", newline="\n") as file:
        json.dump(recorded, file, indent=1)
        file.write("\n")
