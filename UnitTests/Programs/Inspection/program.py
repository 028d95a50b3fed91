import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(50)
model = keras.Sequential(name="inspected")
model.add(keras.Input(shape=(6,)))
model.add(layers.Dense(4, activation="relu", name="first"))
model.add(layers.Dense(3, activation="softmax", name="second"))
for i, layer in enumerate(model.layers):
    print(i, layer.name, type(layer).__name__, layer.units, layer.activation.__name__, layer.trainable, layer.built)
first = model.get_layer("first")
weights, biases = first.get_weights()
print(weights.shape, biases.shape, biases, f"{weights.std():.4f}")
print(first.kernel.shape, first.bias.shape, first.use_bias, first.count_params())
print([w.path for w in model.weights])
print(first.get_config()["units"], first.get_config()["activation"], first.get_config()["use_bias"])
first.set_weights([np.ones((6, 4)), np.zeros(4)])
print(model.predict(np.ones((1, 6)), verbose=0).shape, first(np.ones((2, 6))).numpy())
first.trainable = False
print(len(model.trainable_weights), len(model.non_trainable_weights), sum(np.prod(w.shape) for w in model.trainable_weights))
print(model.input_shape, model.output_shape, model.inputs[0].shape, model.outputs[0].shape)
print(keras.layers.Dense(2).get_config()["kernel_initializer"]["class_name"])
copied = keras.Sequential([keras.Input((6,)), layers.Dense(4, activation="relu"), layers.Dense(3, activation="softmax")])
copied.set_weights(model.get_weights())
x = np.random.rand(3, 6)
print(np.array_equal(copied.predict(x, verbose=0), model.predict(x, verbose=0)))
try:
    model.fit(x, np.zeros(3))
except ValueError as error:
    print(error)
try:
    model.get_layer("third")
except ValueError as error:
    print(error)
