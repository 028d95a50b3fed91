"""Records configs of models of real Keras: `KERAS-PYTHON generate.py` writes configs.json (Keras 3.6) or, with another Keras, configs.VERSION.json."""
import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["COLUMNS"] = "120"
import keras
import numpy as np
from keras import layers, ops

FOLDER = os.path.dirname(os.path.abspath(__file__))


@keras.saving.register_keras_serializable(package="tests")
class Scale(layers.Layer):
    def __init__(self, factor=2.0, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1],), initializer="ones", name="w")

    def call(self, x):
        return x * self.w * self.factor

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


@keras.saving.register_keras_serializable(package="tests")
def double_it(x):
    return 2 * x


@keras.saving.register_keras_serializable(package="tests")
def own_loss(y_true, y_pred):
    return ops.mean(ops.square(y_true - y_pred), axis=-1)


def stack():
    return keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="relu"), layers.Dropout(0.5, seed=1), layers.Dense(2, activation="softmax", kernel_regularizer="l2")])


def unbuilt():
    return keras.Sequential([layers.Dense(3), layers.Dense(2)], name="later")


def built():
    model = keras.Sequential([layers.Dense(3)])
    model.build((None, 5))
    return model


def empty():
    return keras.Sequential()


def frozen():
    model = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.BatchNormalization()])
    model.layers[0].trainable = False
    return model


def all_frozen():
    model = frozen()
    model.trainable = False
    return model


def convolutional():
    return keras.Sequential([
        keras.Input((16, 16, 3)),
        layers.Conv2D(8, 3, padding="same", kernel_initializer="he_normal"),
        layers.BatchNormalization(),
        layers.ReLU(),
        layers.MaxPooling2D(),
        layers.SeparableConv2D(4, (3, 3), strides=(1, 1)),
        layers.GlobalAveragePooling2D(),
        layers.Dense(10, bias_constraint="non_neg"),
    ])


def nested_stacks():
    return keras.Sequential([keras.Input((4,)), layers.Dense(2), keras.Sequential([layers.Dense(3), layers.BatchNormalization()], name="inner")], name="outer")


def two_inputs():
    a, b = keras.Input((4,), name="a"), keras.Input((3,), name="b")
    x = layers.Concatenate()([layers.Dense(5, name="left")(a), b])
    return keras.Model([a, b], [layers.Dense(1, name="one")(x), layers.Dense(2, name="two")(x)], name="two_inputs")


def dictionaries():
    a, b = keras.Input((4,), name="a"), keras.Input((4,), name="b")
    return keras.Model({"b": b, "a": a}, {"sum": layers.Add()([a, b]), "parts": [layers.Dense(2)(a), b]}, name="dictionaries")


def shared():
    x = keras.Input((4,))
    dense = layers.Dense(4, name="shared")
    first = dense(x)
    second = dense(first)
    unused = dense(second)
    assert unused is not None
    return keras.Model(x, layers.Add()([first, second]))


def nested():
    i = keras.Input((4,))
    inner = keras.Model(i, layers.Dense(4)(i), name="inner")
    sequence = keras.Sequential([keras.Input((4,)), layers.Dense(4)], name="sequence")
    x = keras.Input((4,))
    y = inner(inner(x))
    z = sequence(sequence(y))
    return keras.Model(x, [y, z, layers.Dense(2)(y)])


def modes():
    x = keras.Input((4,))
    y = layers.Dropout(0.5)(x, training=True)
    z = layers.BatchNormalization()(y, training=False)
    return keras.Model(x, layers.GaussianNoise(0.1)(z))


def masks():
    x = keras.Input((3, 4))
    return keras.Model(x, layers.TimeDistributed(layers.Dense(2))(layers.Masking()(x)))


def operators():
    x, y = keras.Input((4,), name="x"), keras.Input((4,), name="y")
    z = (x + y) * 2.0 - 3
    z = 3 / (1.0 - z)
    z = -z ** 2 % 5
    w = ops.abs(z) > 1.0
    return keras.Model([x, y], [z, w])


def indices():
    x = keras.Input((6, 4))
    return keras.Model(x, [x[:, 0], x[:, 1:3], x[..., -1], x[:, ::2, None], x[0]])


def functions():
    x = keras.Input((4,))
    m = ops.mean(x, axis=1, keepdims=True)
    parts = ops.concatenate([x, m], axis=-1)
    r = ops.relu(ops.reshape(parts, (-1, 5, 1)))
    s = ops.softmax(ops.squeeze(r, axis=-1))
    c = ops.clip(s, 0.1, 0.9)
    k = ops.matmul(c, np.ones((5, 2), "float32"))
    t = ops.transpose(ops.stack([k, k], axis=1), (0, 2, 1))
    return keras.Model(x, [ops.max(t, axis=(1, 2)), ops.cast(ops.round(k), "int32"), ops.split(x, 2, axis=1)[1], ops.where(x > 0.0, x, 0.0)])


def outside():
    x = keras.Input((4,))
    return keras.Model(x, layers.Dense(3, name="after")(layers.Dense(5, name="before")(x)), trainable=False)


def own_layer():
    x = keras.Input((4,))
    return keras.Model(x, layers.Dense(2, activation=double_it)(Scale(3.0, name="scaled")(x)))


def own_function():
    return keras.Sequential([keras.Input((4,)), layers.Lambda(double_it)])


def float64():
    return keras.Sequential([keras.Input((4,), dtype="float64"), layers.Dense(3, dtype="float64")])


def many_kinds():
    x = keras.Input((8, 4))
    a = layers.Conv1D(4, 3, padding="causal", dilation_rate=2)(x)
    b = layers.LayerNormalization(axis=[-2, -1])(a)
    c = layers.UpSampling1D(2)(layers.MaxPooling1D(2)(b))
    d = layers.Multiply()([c, x])
    e = layers.Permute((2, 1))(d)
    f = layers.Flatten()(layers.ZeroPadding1D(1)(e))
    g = layers.LeakyReLU()(layers.PReLU()(f))
    h = layers.UnitNormalization()(layers.Reshape((4, 12))(g))
    return keras.Model(x, layers.Activation("tanh")(layers.GlobalMaxPooling1D()(h)))


def preprocessing():
    return keras.Sequential([keras.Input((8, 8, 3)), layers.Rescaling(1 / 255), layers.RandomFlip("horizontal", seed=1), layers.Resizing(4, 4), layers.CenterCrop(2, 2)])


def compiled():
    model = stack()
    model.compile("adam", loss="mse", metrics=["accuracy", keras.metrics.AUC()])
    return model


def compiled_objects():
    model = stack()
    schedule = keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9, staircase=True)
    model.compile(keras.optimizers.SGD(schedule, momentum=0.9), loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.1), weighted_metrics=["mae"], steps_per_execution=2)
    return model


def compiled_outputs():
    model = two_inputs()
    model.compile("rmsprop", loss={"one": "mse", "two": own_loss}, loss_weights={"one": 1.0, "two": 0.5}, metrics={"one": ["mae"], "two": [own_loss, "mse"]})
    return model


def compiled_lists():
    model = two_inputs()
    model.compile("rmsprop", loss=["mse", keras.losses.Huber()], loss_weights=[1.0, 0.5], metrics=[["mae"], ["mse", "mae"]], run_eagerly=True)
    return model


MODELS = {make.__name__: make for make in [
    stack, unbuilt, built, empty, frozen, all_frozen, convolutional, nested_stacks, two_inputs, dictionaries, shared, nested, modes, masks, operators, indices, functions, outside,
    own_layer, own_function, float64, many_kinds, preprocessing, compiled, compiled_objects, compiled_outputs, compiled_lists,
]}


def summary(model):
    lines = []
    model.summary(print_fn=lines.append, line_length=100)
    return "\n".join(lines)



def record(make):
    keras.backend.clear_session()
    keras.utils.set_random_seed(1)
    model = make()
    text = model.to_json()
    keras.backend.clear_session()
    again = keras.models.model_from_json(text)
    return {"json": text, "summary": summary(again) if again.built else None, "weights": [[w.path, list(w.shape)] for w in again.weights]}


def main():
    recorded = {}
    for name, make in MODELS.items():
        try:
            recorded[name] = record(make)
        except Exception as e:
            print(name, type(e).__name__, str(e)[:300], file=sys.stderr)
    file = "configs.json" if keras.__version__.startswith("3.6") else f"configs.{keras.__version__}.json"
    with open(os.path.join(FOLDER, file), "w") as f:
        json.dump({"version": keras.__version__, "models": recorded}, f, indent=1)
        f.write("\n")


if __name__ == "__main__":
    main()
