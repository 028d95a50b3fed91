"""Draws random graphs of layers and records what real Keras makes of them.

`KERAS-PYTHON generate.py` writes graphs.json, which the tests read. `KERAS-PYTHON generate.py FIRST COUNT FILE` writes others: the seeds from FIRST on. The tests read FILE instead
where TFNET_RANDOM_GRAPHS names it.

A graph is data: a list of steps in the order in which a program would make them, each of which gives one tensor or several.
    {"input": shape, "name": …}                      a keras.Input
    {"layer": class, "config": …, "of": [tensors]}   a new layer, and its call; with "trainable" and "training" where they are said, and "around" for the layer inside a wrapper
    {"again": step, "of": [tensors]}                 another call of the layer or model of that step
    {"operator": …, "of": [tensors]}                 an operator or a function of keras.ops
    {"model": graph, "of": [tensors]}                a model inside, and its call
    {"stack": [layers], "of": [tensors]}             a Sequential model, and its call
Tensors are named by their numbers in the order in which they come into being. "inputs" and "outputs" say which of them a model is between, and how they belong together: a number, a list,
or a dictionary.
"""
import json
import os
import random
import sys
import zlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["COLUMNS"] = "120"
import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops, tree

ROWS = 6
OPERATORS = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "scale": lambda a: a * 0.5 + 0.25,
    "reverse": lambda a: 1 - a,
    "negative": lambda a: -a,
    "first": lambda a: a[:, 0],
    "last": lambda a: a[..., -1:],
    "relu": lambda a: ops.relu(a),
    "tanh": lambda a: ops.tanh(a),
    "mean": lambda a: ops.mean(a, axis=1),
    "sum": lambda a: ops.sum(a, axis=-1, keepdims=True),
    "concat": lambda a, b: ops.concatenate([a, b], axis=-1),
    "maximum": lambda a, b: ops.maximum(a, b),
    "expand": lambda a: ops.expand_dims(a, 1),
}
MERGES = ["Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate"]
ACTIVATIONS = ["relu", "tanh", "sigmoid", "elu", "softplus", "linear", "gelu", "selu", "swish", "softmax"]


# A graph as keras makes it

def build(graph):
    """The model of a graph."""
    tensors, made = [], []
    for step in graph["steps"]:
        given = [tensors[i] for i in step.get("of", [])]
        inputs = given[0] if len(given) == 1 else given
        if "input" in step:
            made.append(None)
            outputs = keras.Input(tuple(step["input"]), name=step.get("name"))
        elif "operator" in step:
            made.append(None)
            outputs = OPERATORS[step["operator"]](*given)
        else:
            if "again" in step:
                layer = made[step["again"]]
            elif "layer" in step:
                layer = create(step)
            elif "stack" in step:
                layer = keras.Sequential([create(inner) for inner in step["stack"]], name=step.get("name"))
            else:
                layer = build(step["model"])
            if "trainable" in step:
                layer.trainable = step["trainable"]
            made.append(layer)
            outputs = layer(inputs, training=step["training"]) if "training" in step else layer(inputs)
        tensors.extend(tree.flatten(outputs))
    pick = lambda i: tensors[i]
    return keras.Model(tree.map_structure(pick, graph["inputs"]), tree.map_structure(pick, graph["outputs"]), name=graph.get("name"))


def create(step):
    config = dict(step["config"])
    if "around" in step:
        config["layer"] = create(step["around"])
    return getattr(layers, step["layer"])(**config)


# Drawing

class Drawing:
    """Draws steps, and keeps the tensors of a model that is made on the way for their shapes."""

    def __init__(self, rng, depth=0):
        self.rng, self.depth, self.steps, self.used = rng, depth, [], set()
        self.tensors, self.made, self.behind = [], [], []

    def input(self, shape, name=None):
        self.note({"input": list(shape), **({"name": name} if name else {})}, keras.Input(tuple(shape), name=name), None)

    def note(self, step, outputs, layer):
        self.steps.append(step)
        self.made.append(layer)
        self.used.update(step.get("of", []))
        behind = set(step.get("of", [])).union(*[self.behind[i] for i in step.get("of", [])])
        self.behind.extend(behind for _ in tree.flatten(outputs))
        self.tensors.extend(tree.flatten(outputs))

    def any(self):
        """Rather a tensor that no one has taken yet."""
        fresh = [i for i in range(len(self.tensors)) if i not in self.used]
        return self.rng.choice(fresh) if fresh and self.rng.random() < 0.7 else self.rng.randrange(len(self.tensors))

    def of_rank(self, rank):
        return [i for i, t in enumerate(self.tensors) if len(t.shape) == rank]

    def attempt(self, step):
        """Takes a step unless keras refuses it."""
        given = [self.tensors[i] for i in step["of"]]
        inputs = given[0] if len(given) == 1 else given
        try:
            if "operator" in step:
                layer, outputs = None, OPERATORS[step["operator"]](*given)
            else:
                layer = self.made[step["again"]] if "again" in step else create(step) if "layer" in step else \
                    keras.Sequential([create(inner) for inner in step["stack"]]) if "stack" in step else build(step["model"])
                outputs = layer(inputs)
        except (ValueError, TypeError, ZeroDivisionError):
            return False
        if any(0 in t.shape[1:] or not 2 <= len(t.shape) <= 4 or any(s is None for s in t.shape[1:]) or np.prod(t.shape[1:]) > 200 for t in tree.flatten(outputs)):
            return False
        self.note(step, outputs, layer)
        return True

    def layer(self, rank, features):
        rng = self.rng
        activation = rng.choice(ACTIVATIONS)
        any_rank = [
            ("Dense", {"units": rng.randint(1, 6), "activation": activation, "use_bias": rng.random() < 0.8}),
            ("Activation", {"activation": activation}),
            ("Dropout", {"rate": rng.choice([0.2, 0.5])}),
            ("BatchNormalization", {"momentum": 0.9}),
            ("LeakyReLU", {"negative_slope": 0.2}),
            ("Flatten", {}),
            ("Rescaling", {"scale": 0.5, "offset": 0.1}),
            ("GaussianNoise", {"stddev": 0.1}),
            ("Identity", {}),
            ("AlphaDropout", {"rate": 0.2}),
            ("ELU", {"alpha": 0.7}),
            ("ReLU", {"max_value": 0.8, "negative_slope": 0.1}),
            ("Softmax", {}),
            ("Dense", {"units": rng.randint(1, 6), "kernel_regularizer": "l2", "activity_regularizer": "l1"}),
        ]
        # Of two features it would divide by differences that are rounding.
        if features > 2:
            any_rank.append(("LayerNormalization", {}))
        of = {
            2: [("RepeatVector", {"n": rng.randint(2, 3)}), ("Dense", {"units": 4, "kernel_initializer": "he_normal"}), ("SpectralNormalization", {})],
            3: [
                ("Conv1D", {"filters": rng.randint(1, 4), "kernel_size": 2, "padding": rng.choice(["same", "valid", "causal"]), "activation": activation}),
                ("GlobalAveragePooling1D", {}), ("GlobalMaxPooling1D", {}), ("MaxPooling1D", {"pool_size": 2}), ("AveragePooling1D", {"pool_size": 2, "padding": "same"}),
                ("UpSampling1D", {"size": 2}), ("ZeroPadding1D", {"padding": 1}), ("Permute", {"dims": [2, 1]}), ("SpatialDropout1D", {"rate": 0.3}),
                ("Masking", {"mask_value": 0.0}), ("Masking", {"mask_value": 0.0}), ("TimeDistributed", {}), ("EinsumDense", {"equation": "abc,cd->abd", "output_shape": [None, rng.randint(1, 4)], "bias_axes": "d"}),
                ("SeparableConv1D", {"filters": 2, "kernel_size": 2}), ("Conv1DTranspose", {"filters": 2, "kernel_size": 2, "strides": 2}), ("Cropping1D", {"cropping": 1}),
            ],
            4: [
                ("Conv2D", {"filters": rng.randint(1, 4), "kernel_size": rng.choice([1, 2, 3]), "padding": rng.choice(["same", "valid"]), "activation": activation}),
                ("Conv2D", {"filters": 2, "kernel_size": 3, "strides": 2, "padding": "same", "use_bias": False}),
                ("GlobalAveragePooling2D", {}), ("GlobalMaxPooling2D", {}), ("MaxPooling2D", {"pool_size": 2}), ("AveragePooling2D", {"pool_size": 2}),
                ("DepthwiseConv2D", {"kernel_size": 2, "padding": "same"}), ("SeparableConv2D", {"filters": 2, "kernel_size": 2}), ("Conv2DTranspose", {"filters": 2, "kernel_size": 2, "strides": 2}),
                ("UpSampling2D", {"size": 2}), ("ZeroPadding2D", {"padding": 1}), ("Cropping2D", {"cropping": 1}),
            ],
        }[rank]
        kind, config = rng.choice(of if rng.random() < 0.6 else any_rank)
        if kind == "Dense" and config.get("activation") == "softmax" and config["units"] == 1:
            config["activation"] = "linear"
        step = {"layer": kind, "config": config}
        if kind in ("TimeDistributed", "SpectralNormalization"):
            step["around"] = {"layer": "Dense", "config": {"units": rng.randint(1, 4), "activation": activation if activation != "softmax" else "relu"}}
        if rng.random() < 0.1:
            step["config"] = {**config, "name": f"own_{len(self.steps)}_{self.depth}"}
        if rng.random() < 0.1:
            step["trainable"] = False
        if kind in ("Dropout", "BatchNormalization", "GaussianNoise") and rng.random() < 0.25:
            step["training"] = rng.random() < 0.5
        return step

    def merge(self):
        rng = self.rng
        first = self.any()
        rank = len(self.tensors[first].shape)
        alike = [i for i in self.of_rank(rank) if self.tensors[i].shape[1:] == self.tensors[first].shape[1:]]
        near = [i for i in self.of_rank(rank) if self.tensors[i].shape[1:-1] == self.tensors[first].shape[1:-1]]
        kind = rng.choice(MERGES)
        among = near if kind == "Concatenate" else alike
        among = among if rng.random() < 0.9 else list(range(len(self.tensors)))
        count = 2 if kind == "Subtract" else rng.randint(2, 3)
        of = [first] + [rng.choice(among) for _ in range(count - 1)]
        if rank == 3 and rng.random() < 0.15:
            return {"layer": "Dot", "config": {"axes": rng.choice([1, 2]), "normalize": rng.random() < 0.3}, "of": of[:2]}
        if rank == 2 and rng.random() < 0.1:
            return {"layer": "Dot", "config": {"axes": 1}, "of": of[:2]}
        if rng.random() < 0.3:
            return {"operator": rng.choice(["add", "subtract", "multiply", "concat", "maximum"]), "of": of[:2]}
        return {"layer": kind, "config": {}, "of": of}

    def inner(self):
        rng = self.rng
        of = [self.any()]
        if rng.random() < 0.4:
            rank = len(self.tensors[of[0]].shape)
            stack = [self.layer(rank, 0) for _ in range(rng.randint(1, 3))]
            for step in stack:
                step.pop("trainable", None), step.pop("training", None)
            names = [step["config"].get("name") for step in stack]
            if len(set(names)) < len(names) and any(names):
                for i, step in enumerate(stack):
                    step["config"].pop("name", None)
            return {"stack": stack, "of": of}
        of += [rng.randrange(len(self.tensors)) for _ in range(rng.choice([0, 0, 1]))]
        graph = draw(rng, [list(self.tensors[i].shape[1:]) for i in of], self.depth + 1)
        step = {"model": graph, "of": of}
        if rng.random() < 0.15:
            step["trainable"] = False
        return step

    def step(self):
        rng = self.rng
        chance = rng.random()
        calls = [i for i, s in enumerate(self.steps) if "layer" in s or "model" in s or "stack" in s]
        if chance < 0.12 and calls:
            again = rng.choice(calls)
            # On tensors of the same shapes, so that the weights fit.
            of = [rng.choice([i for i, t in enumerate(self.tensors) if t.shape == self.tensors[old].shape]) for old in self.steps[again]["of"]]
            step = {"again": again, "of": of}
        elif chance < 0.32:
            step = self.merge()
        elif chance < 0.45 and self.depth < 2:
            step = self.inner()
        elif chance < 0.58:
            step = {"operator": rng.choice(["scale", "reverse", "negative", "first", "last", "relu", "tanh", "mean", "sum", "expand"]), "of": [self.any()]}
        else:
            source = self.any()
            step = {**self.layer(len(self.tensors[source].shape), self.tensors[source].shape[-1]), "of": [source]}
        return self.attempt(step)


def draw(rng, shapes=None, depth=0):
    """A graph; inside another one, with inputs of these shapes."""
    drawing = Drawing(rng, depth)
    named = rng.random() < 0.3
    for i, shape in enumerate(shapes or [rng.choice([[3], [4], [5], [4, 3], [3, 2], [6, 6, 2], [5, 4, 3]]) for _ in range(rng.randint(1, 3))]):
        drawing.input(shape, f"{rng.choice('abc')}_in_{i}_{depth}" if named else None)
    count = len(drawing.steps)
    target = rng.randint(2, 4) if depth else rng.randint(6, 16)
    tries = 0
    while len(drawing.steps) < count + target and tries < 200:
        drawing.step()
        tries += 1
    ends = [i for i in range(count, len(drawing.tensors)) if i not in drawing.used] or [len(drawing.tensors) - 1]
    rng.shuffle(ends)
    ends.sort(key=lambda i: -len(drawing.behind[i]))
    outputs = ends[:1 if depth and rng.random() < 0.7 else rng.choice([1, 1, 2, 3])]
    inputs = list(range(count))
    # A model inside that gives one tensor, and is asked for one.
    graph = {"steps": drawing.steps, "inputs": inputs, "outputs": outputs}
    if len(outputs) == 1 and rng.random() < 0.9:
        graph["outputs"] = outputs[0]
    elif not depth and rng.random() < 0.3:
        graph["outputs"] = {f"{letter}_out": i for letter, i in zip(rng.sample("xyz", len(outputs)), outputs)}
    if len(inputs) == 1:
        graph["inputs"] = inputs[0]
    elif named and not depth and rng.random() < 0.5:
        names = [step["name"] for step in drawing.steps[:count]]
        graph["inputs"] = dict(zip(names, inputs))
    if rng.random() < 0.2:
        graph["name"] = f"model_{depth}_{rng.randrange(1000)}"
    return graph


# Recording

def data(*shape, phase=0.0):
    return np.sin(np.arange(np.prod(shape)).reshape(shape) * 0.7 + phase).astype("float32")


def numbers(array):
    return [float(f"{v:.9g}") for v in np.asarray(array, "float32").ravel()]


def sample(shape, phase):
    """An input. The last steps of every second sequence are 0, so that there is something to mask."""
    x = data(ROWS, *shape, phase=phase)
    if len(shape) == 2:
        x[::2, -1] = 0
    return x


def record(seed):
    rng = random.Random(seed)
    for _ in range(100):
        keras.backend.clear_session()
        keras.utils.set_random_seed(seed)
        graph = draw(rng)
        keras.backend.clear_session()
        keras.utils.set_random_seed(seed)
        try:
            model = build(graph)
        except ValueError:
            continue
        if model.weights and len(model._nodes) > 5:
            try:
                result = measure(seed, graph, model)
            except tf.errors.InvalidArgumentError:
                # Shapes that keras merges and TensorFlow does not.
                continue
            if all(np.all(np.abs(v) < 1000) for v in result["outputs"] + result["after"] + list(result.get("history", {}).values())):
                return result
    raise AssertionError("no graph")


def measure(seed, graph, model):
    lines = []
    model.summary(print_fn=lines.append, line_length=100, expand_nested=seed % 2 == 0, show_trainable=seed % 3 == 0)
    x = tree.pack_sequence_as(model.input, [sample(t.shape[1:], k) for k, t in enumerate(model.inputs)])
    result = {
        "seed": seed, "graph": graph, "layers": [layer.name for layer in model.layers], "paths": [w.path for w in model.weights],
        "trainable": [w.path for w in model.trainable_weights], "summary": "\n".join(lines).rstrip(), "output_names": list(model.output_names),
        "weights": [zlib.crc32(np.ascontiguousarray(w).tobytes()) for w in model.get_weights()],
        "outputs": [numbers(t) for t in tree.flatten(model(x))],
    }
    model.compile(keras.optimizers.SGD(0.01), "mse")
    y = tree.pack_sequence_as(model.output, [data(ROWS, *t.shape[1:], phase=10 + k) * 0.5 for k, t in enumerate(model.outputs)])
    try:
        history = model.fit(x, y, epochs=2, batch_size=ROWS, verbose=0, shuffle=False).history
        result["history"] = {name: [float(v) for v in values] for name, values in history.items()}
    except ValueError as e:
        result["error"] = str(e)
    result["after"] = [numbers(t) for t in tree.flatten(model(x))]
    return result


if __name__ == "__main__":
    first, count, path = (int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]) if len(sys.argv) > 1 else (1, 20, os.path.join(os.path.dirname(os.path.abspath(__file__)), "graphs.json"))
    with open(path, "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(record(seed), ensure_ascii=False) for seed in range(first, first + count)) + "\n]\n")
