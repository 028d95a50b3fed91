import json
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(7)
model = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dropout(0.2), layers.Dense(3, activation="softmax")], name="classifier")
model.compile("adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
text = model.to_json()
print(len(text))
print(text[:120])

config = json.loads(text)
print(config["class_name"], list(config["config"].keys()))
print([layer["class_name"] for layer in config["config"]["layers"]])
print(config["compile_config"]["loss"], config["compile_config"]["metrics"])

twin = keras.models.model_from_json(text)
print(twin.name, twin.count_params(), twin.compiled)
twin.set_weights(model.get_weights())
x = np.linspace(-1, 1, 20).reshape(5, 4).astype("float32")
print(np.abs(model.predict(x, verbose=0) - twin.predict(x, verbose=0)).max())
print(twin.to_json() == text)

inputs = keras.Input((6,), name="features")
shared = layers.Dense(4, name="shared")
left = shared(inputs[:, :6])
right = layers.Dense(4, name="right")(inputs * 2.0)
joined = layers.Concatenate(name="joined")([left, right])
mean = ops.mean(joined, axis=1, keepdims=True)
graph = keras.Model(inputs, {"scores": layers.Dense(1, name="scores")(joined), "mean": mean}, name="graph")
config = graph.get_config()
print([layer["name"] for layer in config["layers"]])
print(config["input_layers"], config["output_layers"])
node = config["layers"][-1]["inbound_nodes"][0]
print(node["args"][0]["config"]["keras_history"], node["kwargs"])

again = keras.Model.from_config(config)
again.set_weights(graph.get_weights())
a, b = graph(np.ones((2, 6), "float32")), again(np.ones((2, 6), "float32"))
print(sorted(a), [float(np.abs(np.asarray(a[k]) - np.asarray(b[k])).max()) for k in sorted(a)])
print([layer.name for layer in again.layers])
print(graph.to_json(indent=2).split("\n")[:6])

dense = layers.deserialize(layers.serialize(layers.Dense(5, activation="tanh", kernel_regularizer="l2", name="again")))
print(dense.name, dense.units, dense.get_config()["activation"], dense.get_config()["kernel_regularizer"]["class_name"])
try:
    keras.models.model_from_json('{"module": "keras.layers", "class_name": "Nothing", "config": {}, "registered_name": null}')
except TypeError as e:
    print(str(e).split(".")[0])
