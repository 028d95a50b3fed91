import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(11)
base = keras.Sequential([
    keras.Input((16, 16, 3)),
    layers.Conv2D(8, 3, activation="relu", name="early"),
    layers.MaxPooling2D(2, name="pool"),
    layers.Conv2D(12, 3, activation="relu", name="late"),
    layers.GlobalAveragePooling2D(name="features"),
    layers.Dense(4, name="head"),
], name="base")
x = np.sin(np.arange(2 * 16 * 16 * 3).reshape(2, 16, 16, 3) * 0.1).astype("float32")

extractor = keras.Model(base.inputs, base.get_layer("features").output)
print(extractor(x).shape, len(extractor.layers))
all_layers = keras.Model(inputs=base.inputs, outputs=[layer.output for layer in base.layers])
print([tuple(f.shape) for f in all_layers(x)])
print(np.array_equal(all_layers(x)[3], extractor(x)))

for layer in base.layers:
    layer.trainable = False
features = base.layers[-2].output
features = layers.Dense(6, activation="relu", name="new_hidden")(features)
outputs = layers.Dense(2, activation="softmax", name="new_head")(features * 0.5 + 0.1)
model = keras.Model(base.inputs, outputs, name="transfer")
model.summary(show_trainable=True)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
before = [w.numpy() for w in base.layers[0].weights]
history = model.fit(x, np.array([0, 1]), epochs=5, verbose=0)
print([f"{v:.4f}" for v in history.history["loss"]])
print(all(np.array_equal(a, b) for a, b in zip(before, base.layers[0].weights)))
