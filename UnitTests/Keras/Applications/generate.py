"""Records the models of keras.applications: their layers, weights and outputs, and what is done to pixels: applications.json.

`KERAS-PYTHON generate.py` makes the file that the tests read: the layers of all models, the outputs of those in OUTPUTS. `KERAS-PYTHON generate.py FILE` records the outputs of all models.
"""
import base64
import json
import os
import sys
import zlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
# The name of each model, its module, and the least size of its images.
MODELS = {
    "VGG16": ("vgg16", 32), "VGG19": ("vgg19", 32),
    "ResNet50": ("resnet", 32), "ResNet101": ("resnet", 32), "ResNet152": ("resnet", 32),
    "ResNet50V2": ("resnet_v2", 32), "ResNet101V2": ("resnet_v2", 32), "ResNet152V2": ("resnet_v2", 32),
    "MobileNet": ("mobilenet", 32), "MobileNetV2": ("mobilenet_v2", 32), "MobileNetV3Small": ("mobilenet_v3", 32), "MobileNetV3Large": ("mobilenet_v3", 32),
    **{f"EfficientNetB{i}": ("efficientnet", 32) for i in range(8)},
    "Xception": ("xception", 71), "DenseNet121": ("densenet", 32), "DenseNet169": ("densenet", 32), "DenseNet201": ("densenet", 32),
    **{f"EfficientNetV2{i}": ("efficientnet_v2", 32) for i in "B0 B1 B2 B3 S M L".split()}, "InceptionV3": ("inception_v3", 75),
}
OUTPUTS = ["VGG16", "ResNet50", "ResNet50V2", "MobileNet", "MobileNetV2", "MobileNetV3Small", "EfficientNetB0", "Xception", "DenseNet121", "EfficientNetV2B0", "InceptionV3"]


def images(size, count=1):
    """As in the tests."""
    return (127.5 + 127.5 * np.sin(np.arange(count * size * size * 3) * 0.37)).reshape(count, size, size, 3).astype("float32")


def structure(model):
    """A layer a line, then a weight a line."""
    lines = []
    for layer in model.layers:
        shape = layer.output.shape
        lines.append(f"{layer.name} {type(layer).__name__} {tuple(shape)}")
    lines += [f"{w.path} {tuple(w.shape)} {w.trainable}" for w in model.weights]
    return lines


def numbers(values):
    return [float(f"{v:.9g}") for v in np.ravel(values)]


def record(name, outputs):
    module, size = MODELS[name]
    make = getattr(keras.applications, name)
    result = {"module": module, "size": size, "cases": []}
    for arguments in ({"include_top": True}, {"include_top": False, "input_shape": [size, size, 3], "pooling": "avg"}, {"include_top": False}):
        # Images of open sizes: one of each family.
        if len(arguments) == 1 and not arguments["include_top"] and name not in OUTPUTS:
            continue
        keras.backend.clear_session()
        keras.utils.set_random_seed(1)
        given = {k: tuple(v) if isinstance(v, list) else v for k, v in arguments.items()}
        model = make(weights=None, **given)
        lines = structure(model)
        result["cases"].append({
            "arguments": arguments, "lines": base64.b64encode(zlib.compress("\n".join(lines).encode(), 9)).decode(), "params": model.count_params(), "name": model.name,
            **({"output": numbers(model(images(size) / 255.0, training=False))} if outputs and arguments.get("pooling") else {}),
        })
    return result


def preprocessed():
    result = {}
    for module in sorted({module for module, _ in MODELS.values()}):
        function = getattr(keras.applications, module).preprocess_input
        x = images(2, 2)
        result[module] = {"array": numbers(function(x.copy())), "tensor": numbers(function(keras.ops.convert_to_tensor(x))), "bytes": numbers(function(x.astype("uint8"))), "image": numbers(function(x[0].copy()))}
    return result


if __name__ == "__main__":
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "applications.json")
    recorded = {"models": {name: record(name, len(sys.argv) > 1 or name in OUTPUTS) for name in MODELS}, "preprocess_input": preprocessed()}
    with open(path, "w") as file:
        file.write("{\n\"models\": {\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in recorded["models"].items()) + "\n},\n\"preprocess_input\": " + json.dumps(recorded["preprocess_input"]) + "\n}\n")
