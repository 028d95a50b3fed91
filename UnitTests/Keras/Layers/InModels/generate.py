"""Records layers as parts of models of real Keras, and their messages: `KERAS-PYTHON generate.py` writes models.json."""
import json
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(here, "..", "..", "Support", "Models"))
from model_recorder import data, error, record

import keras
from keras import layers, ops


def dot_of_sequences():
    a, b = keras.Input((3, 5), name="a"), keras.Input((10, 3), name="b")
    return keras.Model([a, b], layers.Dot(axes=(1, 2))([a, b]))


def dot_of_vectors():
    a, b = keras.Input((4,)), keras.Input((4,))
    return keras.Model([a, b], layers.dot([layers.Dense(3)(a), layers.Dense(3)(b)], axes=1, normalize=True, name="cosine"))


def dot_of_vector_and_sequence():
    a, b = keras.Input((3,)), keras.Input((3, 4))
    return keras.Model([a, b], [layers.Dot(1)([a, b]), layers.dot([b, a], axes=1), layers.Dot((2, -1))([b, b])])


def dot_of_images():
    a, b = keras.Input((2, 3, 4)), keras.Input((3, 2, 2))
    return keras.Model([a, b], layers.Dot((2, 1))([a, b]))


def lambdas():
    a, b = keras.Input((3,)), keras.Input((3,))
    x = layers.Lambda(lambda x: x[0] * x[1] + 1, name="product")([a, b])
    y = layers.Lambda(lambda x: ops.mean(x, axis=-1, keepdims=True))(x)
    return keras.Model([a, b], [x, y, layers.Lambda(lambda x: [x, x * 2])(a)[1]])


def lambda_in_sequential():
    return keras.Sequential([keras.Input((6,)), layers.Lambda(lambda x: x / 2 - 1), layers.Dense(3), layers.Lambda(lambda x: x[:, 1:], output_shape=(2,))])


def masking_in_sequential():
    return keras.Sequential([keras.Input((4, 3)), layers.Masking(mask_value=0.0), layers.Flatten(), layers.Dense(2)])


def time_distributed():
    inputs = keras.Input((3, 6, 6, 1))
    x = layers.TimeDistributed(layers.Conv2D(2, 3, activation="relu"))(inputs)
    x = layers.TimeDistributed(layers.Flatten(), name="flat")(x)
    return keras.Model(inputs, layers.Dense(1)(layers.Flatten()(x)))


def time_distributed_in_sequential():
    return keras.Sequential([keras.Input((4, 3)), layers.TimeDistributed(layers.Dense(5, activation="tanh")), layers.TimeDistributed(layers.Dropout(0.3)), layers.TimeDistributed(layers.BatchNormalization()), layers.Dense(2)])


def time_distributed_model():
    tower = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="relu"), layers.Dense(2)], name="tower")
    inputs = keras.Input((5, 4))
    return keras.Model(inputs, layers.TimeDistributed(tower)(inputs))


def spectral_normalization():
    inputs = keras.Input((6, 6, 2))
    x = layers.SpectralNormalization(layers.Conv2D(3, 3, activation="relu"))(inputs)
    return keras.Model(inputs, layers.SpectralNormalization(layers.Dense(2), power_iterations=2)(layers.Flatten()(x)))


def spectral_normalization_in_sequential():
    return keras.Sequential([keras.Input((4,)), layers.SpectralNormalization(layers.Dense(3, activation="relu")), layers.Dense(1)])


def einsum_dense():
    inputs = keras.Input((3, 4))
    x = layers.EinsumDense("abc,cde->abde", output_shape=(None, 2, 3), bias_axes="de", activation="relu")(inputs)
    return keras.Model(inputs, layers.EinsumDense("abde,def->abf", output_shape=(None, 5), bias_axes="f")(x))


def einsum_dense_in_sequential():
    return keras.Sequential([keras.Input((4,)), layers.EinsumDense("ab,bc->ac", 5, activation="relu", bias_axes="c"), layers.EinsumDense("...x,xy->...y", 2)])


def alpha_dropout():
    inputs = keras.Input((4,))
    return keras.Model(inputs, layers.Dense(2)(layers.AlphaDropout(0.3)(layers.Dense(6, activation="selu")(inputs))))


def alpha_dropout_in_sequential():
    return keras.Sequential([keras.Input((4,)), layers.Dense(6, activation="selu", kernel_initializer="lecun_normal"), layers.AlphaDropout(0.2, noise_shape=(None, 1), seed=3), layers.Dense(2)])


def pipeline():
    inputs = keras.Input((4,))
    return keras.Model(inputs, layers.Pipeline([layers.Rescaling(0.5), layers.Dense(3), layers.Dropout(0.2)])(inputs))


def pipeline_in_sequential():
    return keras.Sequential([keras.Input((4,)), layers.Pipeline([layers.Rescaling(0.5, offset=1.0), layers.GaussianNoise(0.1)]), layers.Dense(2)])


def merges():
    a, b, c = keras.Input((4,)), keras.Input((3, 4)), keras.Input((1,))
    return keras.Model([a, b, c], [
        layers.add([a, b], name="sum"), layers.subtract([a, c]), layers.multiply([a, b, c]), layers.average([b, a]), layers.maximum([a, c]), layers.minimum([b, a, c]),
        layers.concatenate([a, c], name="joined"), layers.concatenate([b, b], axis=1),
    ])


MODELS = {f.__name__: f for f in (
    dot_of_sequences, dot_of_vectors, dot_of_vector_and_sequence, dot_of_images, lambdas, lambda_in_sequential, masking_in_sequential, time_distributed, time_distributed_in_sequential, time_distributed_model,
    spectral_normalization, spectral_normalization_in_sequential, einsum_dense, einsum_dense_in_sequential, alpha_dropout, alpha_dropout_in_sequential, pipeline, pipeline_in_sequential, merges,
)}


def inputs(*shapes):
    return [keras.Input(shape) for shape in shapes]


ERRORS = {
    "dot: one": lambda: layers.Dot(1)(keras.Input((3,))), "dot: three": lambda: layers.Dot(1)(inputs((3,), (3,), (3,))), "dot: sizes": lambda: layers.Dot(-1)(inputs((3,), (4,))),
    "dot: pair of sizes": lambda: layers.Dot((-1, -1))(inputs((3,), (4,))), "dot: open": lambda: layers.Dot(1)(inputs((None, 3), (4, 3))), "dot: three axes": lambda: layers.Dot((1, 2, 3)),
    "masked time": lambda: layers.TimeDistributed(layers.Dense(2))(keras.Input((3,))), "spectral: no kernel": lambda: layers.SpectralNormalization(layers.Flatten())(keras.Input((3,))),
    "spectral: iterations": lambda: layers.SpectralNormalization(layers.Dense(2), power_iterations=0), "alpha dropout: rate": lambda: layers.AlphaDropout(1.5),
    "einsum: form": lambda: layers.EinsumDense("ab,bc", 3)(keras.Input((3,))), "einsum: shared": lambda: layers.EinsumDense("abc,cd->abd", (5, 2))(keras.Input((3, 4))),
    "einsum: output": lambda: layers.EinsumDense("ab,bc->az", 3)(keras.Input((3,))), "einsum: weight": lambda: layers.EinsumDense("ab,bz->ab", 3)(keras.Input((3,))),
    "einsum: bias": lambda: layers.EinsumDense("ab,bc->ac", 3, bias_axes="z")(keras.Input((3,))),
    "add: one": lambda: layers.Add()(keras.Input((3,))), "subtract: one": lambda: layers.Subtract()(inputs((3,))), "subtract: no list": lambda: layers.Subtract()(keras.Input((3,))), "subtract: three": lambda: layers.Subtract()(inputs((3,), (3,), (3,))),
    "add: ranks": lambda: layers.Add()(inputs((4,), (4, 3))), "maximum: sizes": lambda: layers.Maximum()(inputs((3,), (4,))),
    "add: batches": lambda: layers.Add()([keras.Input((3,), batch_size=2), keras.Input((3,), batch_size=3)]),
    "concatenate: one": lambda: layers.Concatenate()(keras.Input((3,))), "concatenate: ranks": lambda: layers.Concatenate()(inputs((3,), (4, 3))),
}

class Counted(layers.Layer):
    """Sets steps that do not count to 0."""

    def __init__(self):
        super().__init__()
        self.supports_masking = True

    def call(self, inputs, mask=None):
        return inputs if mask is None else inputs * ops.cast(ops.expand_dims(mask, -1), inputs.dtype)


def steps():
    """Numbers of which some steps are 0 and some 2."""
    x = data(2, 4, 3)
    x[0, 2:] = 0
    x[1, 1] = 2
    x[1, 3, 1] = 0
    return keras.ops.convert_to_tensor(x)


def masked():
    return layers.Masking()(steps())


def other():
    return layers.Masking(2.0)(steps())


MASKS = {
    "masking": masked, "masking of twos": lambda: layers.Masking(2.0)(steps()), "alpha dropout": lambda: layers.AlphaDropout(0.5)(masked()), "lambda": lambda: layers.Lambda(lambda x: x * 2)(masked()),
    "lambda with a mask": lambda: layers.Lambda(lambda x: x * 2, mask=lambda x, mask: ~mask)(masked()), "dot": lambda: layers.Dot(1)([masked(), masked()]),
    "time distributed": lambda: layers.TimeDistributed(layers.Lambda(lambda x: x + 1))(masked()), "time distributed, masks inside": lambda: layers.TimeDistributed(Counted())(ops.stack([steps(), steps() + 1], axis=1), mask=ops.any(ops.stack([steps(), steps() + 1], axis=1) > 1, axis=-1)),
    "multiply": lambda: layers.Multiply()([masked(), other()]), "multiply three": lambda: layers.Multiply()([masked(), other(), other() * 2]), "multiply one without": lambda: layers.Multiply()([masked(), steps()]),
    "minimum": lambda: layers.Minimum()([masked(), other()]), "minimum one without": lambda: layers.Minimum()([steps(), masked()]), "subtract": lambda: layers.Subtract()([masked(), other()]), "average": lambda: layers.Average()([masked(), other()]),
    "spectral normalization": lambda: layers.SpectralNormalization(layers.Dense(2, kernel_initializer="ones"))(masked()),
    "pipeline": lambda: layers.Pipeline([layers.Masking(), Counted()])(steps() + 1, training=False), "pipeline, own mask": lambda: layers.Pipeline([Counted(), layers.Identity()])(steps() + 1, training=False, mask=ops.any(steps() > 0.5, axis=-1)),
}


def mask(make):
    output = make()
    found = getattr(output, "_keras_mask", None)
    return {"output": ops.convert_to_numpy(output).ravel().tolist(), "mask": None if found is None else ops.convert_to_numpy(found).ravel().tolist()}


result = {"masks": {name: mask(make) for name, make in MASKS.items()}, "models": {name: record(make) for name, make in MODELS.items()}, "errors": {name: error(run) for name, run in ERRORS.items()}}
with open(os.path.join(here, "models.json"), "w") as file:
    json.dump(result, file, indent=1)
    file.write("\n")
