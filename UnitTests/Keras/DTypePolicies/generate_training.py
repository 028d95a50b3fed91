"""Records ten steps of training of three models under each policy, with and without oneDNN, which rounds elsewhere: Keras' own band.
    ../shared/keras/python generate_training.py
"""
import io
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
POLICIES = ["mixed_float16", "mixed_bfloat16", "float16", "bfloat16", "float64"]


def record():
    import keras
    import numpy as np
    from keras import layers

    def wave(shape, frequency):
        return (np.cos(np.arange(np.prod(shape)) * frequency) * 0.8).astype("float32").reshape(shape)

    def perceptron():
        model = keras.Sequential([keras.Input((6,)), layers.Dense(16, activation="relu", kernel_regularizer="l2", activity_regularizer="l2"), layers.Dropout(0.25), layers.Dense(3, activation="softmax")])
        return model, wave((80, 6), 0.7), np.arange(80) * 7 % 3, keras.optimizers.SGD(0.1, momentum=0.9), "sparse_categorical_crossentropy"

    def convolutional():
        model = keras.Sequential([
            keras.Input((8, 8, 3)), layers.Conv2D(4, 3, activation="relu"), layers.BatchNormalization(), layers.MaxPooling2D(2), layers.SpatialDropout2D(0.25),
            layers.Conv2D(6, 3, padding="same"), layers.LayerNormalization(), layers.Activation("gelu"), layers.GlobalAveragePooling2D(), layers.Dense(1, activation="sigmoid", dtype="float32")])
        return model, wave((80, 8, 8, 3), 0.3), (np.arange(80) * 5 % 2).astype("float32").reshape(80, 1), keras.optimizers.Adam(0.01), "binary_crossentropy"

    def functional():
        left, right = keras.Input((5,), name="left"), keras.Input((4,), name="right")
        a, b = layers.Dense(8, activation="tanh")(left), layers.Dense(8, activation="swish")(right)
        merged = layers.Concatenate()([layers.Add()([a, b]), layers.Multiply()([a, b])])
        outputs = [layers.Dense(2, name="first")(merged), layers.Dense(1, activation="sigmoid", name="second")(merged)]
        return keras.Model([left, right], outputs), [wave((80, 5), 0.9), wave((80, 4), 0.4)], [wave((80, 2), 1.1), (np.arange(80) % 2).astype("float32").reshape(80, 1)], keras.optimizers.SGD(0.05), "mse"

    def batch(data, i):
        return [batch(part, i) for part in data] if isinstance(data, list) else data[8 * i:8 * i + 8]

    def values(outputs):
        outputs = outputs if isinstance(outputs, list) else [outputs]
        return [[o.dtype.name, [float(f"{v:.6g}") for v in np.asarray(o).astype("float64").ravel()[:6]]] for o in outputs]

    root = {}
    for make in (perceptron, convolutional, functional):
        for policy in POLICIES:
            keras.backend.clear_session()
            keras.utils.set_random_seed(11)
            keras.config.set_dtype_policy(policy)
            model, x, y, optimizer, loss = make()
            text = io.StringIO()
            model.summary(print_fn=lambda line: text.write(line + "\n"), line_length=90)
            model.compile(optimizer, loss)
            entry = {"before": values(model.predict(batch(x, 0), verbose=0))}
            entry["losses"] = []
            for i in range(10):
                result = model.train_on_batch(batch(x, i), batch(y, i))
                entry["losses"].append(float(f"{float(result if np.ndim(result) == 0 else result[0]):.6g}"))
            entry["after"] = values(model.predict(batch(x, 0), verbose=0))
            entry["weights"] = [[w.path, w.dtype, float(f"{float(np.abs(w.numpy().astype('float64')).mean()):.6g}")] for w in model.weights]
            entry["optimizer"] = [[type(model.optimizer).__name__], [[v.path, v.dtype] for v in model.optimizer.variables]]
            entry["totals"] = [line.strip() for line in text.getvalue().splitlines() if "params:" in line]
            root[f"{make.__name__} {policy}"] = entry
    keras.config.set_dtype_policy("float32")
    return root


if __name__ == "__main__":
    if len(sys.argv) > 1:
        json.dump(record(), sys.stdout)
        sys.exit()
    runs = [json.loads(subprocess.run([sys.executable, __file__, "run"], env={**os.environ, "TF_ENABLE_ONEDNN_OPTS": onednn}, capture_output=True, text=True, check=True).stdout.splitlines()[-1]) for onednn in "10"]
    for name, entry in runs[0].items():
        other = runs[1][name]
        entry["losses_without_onednn"] = other["losses"]
        if name.split()[1] != "float64":
            print(name, max(abs(a - b) / abs(a) for a, b in zip(entry["losses"], other["losses"])))
    with open(os.path.join(HERE, "training.json"), "w", newline="\n") as file:
        file.write("{\n" + ",\n".join(f" {json.dumps(name)}: {json.dumps(entry)}" for name, entry in runs[0].items()) + "\n}\n")
