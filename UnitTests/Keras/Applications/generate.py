"""Records the models of keras.applications: their layers, weights and outputs, and what is done to pixels: applications.json.

`KERAS-PYTHON generate.py` makes the file that the tests read: the layers of all models, the outputs of those in OUTPUTS. `KERAS-PYTHON generate.py FILE` records the outputs of all models.
`KERAS-PYTHON generate.py --lines NAME CASE` prints what the hashes of a model are of, for one of its cases: 0, 1 or 2.
"""
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
    "InceptionResNetV2": ("inception_resnet_v2", 75), "NASNetMobile": ("nasnet", 32), "NASNetLarge": ("nasnet", 32),
    **{f"ConvNeXt{i}": ("convnext", 32) for i in "Tiny Small Base Large XLarge".split()},
}
# Recorded for every run of the tests: small models of different kinds.
OUTPUTS = ["ResNet50V2", "MobileNet", "MobileNetV3Small", "EfficientNetB0", "DenseNet121", "NASNetMobile", "ConvNeXtTiny"]
# Images of open sizes: one of each family.
OPEN = OUTPUTS + ["VGG16", "ResNet50", "MobileNetV2", "Xception", "EfficientNetV2B0", "InceptionV3", "InceptionResNetV2"]
CASES = [{"include_top": True}, {"include_top": False, "input_shape": [0, 0, 3], "pooling": "avg"}, {"include_top": False}]
RUN = 25
# Deep models without any training multiply rounding so that Keras differs from itself by half: their weights are halved.
HALVED = ["EfficientNetV2M", "EfficientNetV2L"]


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


def hashes(lines):
    """A hash of each run of lines, so that a test can say where they differ."""
    return "".join(f"{zlib.crc32(chr(10).join(lines[i:i + RUN]).encode()):08x}" for i in range(0, len(lines), RUN))


def make(name, arguments):
    keras.backend.clear_session()
    keras.utils.set_random_seed(1)
    size = MODELS[name][1]
    given = {k: tuple(n or size for n in v) if isinstance(v, list) else v for k, v in arguments.items()}
    return getattr(keras.applications, name)(weights=None, **given)


def record(name, outputs):
    module, size = MODELS[name]
    result = {"module": module, "size": size, "cases": []}
    for arguments in CASES if name in OPEN else CASES[:2]:
        model = make(name, arguments)
        is_halved = outputs and name in HALVED
        for weight in model.trainable_variables if is_halved else []:
            weight.assign(weight * 0.5)
        lines = structure(model)
        result["cases"].append({
            "arguments": {k: [n or size for n in v] if isinstance(v, list) else v for k, v in arguments.items()}, "lines": len(lines), "hashes": hashes(lines), "params": model.count_params(), "name": model.name,
            **({"halved": True} if is_halved else {}),
            **({"output": numbers(model(images(size) / 255.0, training=False))} if outputs and arguments.get("pooling") else {}),
        })
    return result


def channels_first():
    """One of each family whose channels can come first: their layers and weights."""
    keras.backend.set_image_data_format("channels_first")
    result = {}
    for name in ["VGG16", "ResNet50", "ResNet50V2", "MobileNet", "MobileNetV2", "MobileNetV3Small", "EfficientNetB0", "EfficientNetV2B0", "Xception"]:
        size = MODELS[name][1]
        model = make(name, {"include_top": False, "input_shape": [3, 0, 0], "pooling": "avg"})
        lines = structure(model)
        result[name] = {"arguments": {"include_top": False, "input_shape": [3, size, size], "pooling": "avg"}, "lines": len(lines), "hashes": hashes(lines), "params": model.count_params()}
    keras.backend.set_image_data_format("channels_last")
    return result


def preprocessed():
    result = {}
    for module in sorted({module for module, _ in MODELS.values()}):
        function = getattr(keras.applications, module).preprocess_input
        x = images(2, 2)
        result[module] = {"array": numbers(function(x.copy())), "tensor": numbers(function(keras.ops.convert_to_tensor(x))), "bytes": numbers(function(x.astype("uint8"))), "image": numbers(function(x[0].copy()))}
    return result


def layers():
    """Layers that only models of keras.applications have: their configs, and what they make of numbers."""
    from keras.src.applications import convnext, inception_resnet_v2
    made = [convnext.LayerScale(0.5, 3, name="scale"), convnext.StochasticDepth(0.4, name="depth"), inception_resnet_v2.CustomScaleLayer(0.25, name="add")]
    result = []
    for layer in made:
        keras.utils.set_random_seed(3)
        x = images(1, 6).reshape(6, 1, 3) / 100
        x = [x, x[::-1]] if layer.name == "add" else x
        result.append({"config": keras.saving.serialize_keras_object(layer), "output": numbers(layer(x, training=True) if layer.name == "depth" else layer(x)), "weights": [w.path for w in layer.weights]})
    return result


if __name__ == "__main__":
    if sys.argv[1:2] == ["--lines"]:
        print(*structure(make(sys.argv[2], CASES[int(sys.argv[3])])), sep="\n")
        sys.exit()
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "applications.json")
    recorded = {"models": {name: record(name, len(sys.argv) > 1 or name in OUTPUTS) for name in MODELS}, "preprocess_input": preprocessed(), "layers": layers(), "channels_first": channels_first()}
    with open(path, "w") as file:
        file.write("{\n\"models\": {\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in recorded["models"].items()) + "\n},\n\"preprocess_input\": " + json.dumps(recorded["preprocess_input"]) + ",\n\"layers\": " + json.dumps(recorded["layers"]) + ",\n\"channels_first\": " + json.dumps(recorded["channels_first"]) + "\n}\n")
