import keras
import numpy as np
from keras import layers, ops

keras.utils.set_random_seed(12)
inputs = keras.Input(shape=(5, 4))
x = layers.TimeDistributed(layers.Dense(3, activation="relu"))(inputs)
x = layers.Masking(mask_value=0.0)(x)
x = layers.EinsumDense("abc,cd->abd", output_shape=(None, 6), bias_axes="d")(x)
a = layers.Lambda(lambda t: ops.mean(t, axis=1))(x)
b = layers.Lambda(lambda t: t[:, -1])(x)
similarity = layers.Dot(axes=1, normalize=True)([a, b])
x = layers.SpectralNormalization(layers.Dense(4))(layers.concatenate([a, b, similarity]))
x = layers.AlphaDropout(0.1)(x)
x = layers.Identity()(x)
outputs = layers.Dense(2, activation="softmax")(x)
model = keras.Model(inputs, outputs)
model.summary()
data = np.random.normal(size=(6, 5, 4)).astype("float32")
data[:, 3:] = 0
print(np.round(model.predict(data, verbose=0), 3))
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
history = model.fit(data, np.array([0, 1, 0, 1, 0, 1]), epochs=2, verbose=0)
print([f"{v:.3f}" for v in history.history["loss"]])
mask = layers.Masking().compute_mask(data)
print(mask[0].numpy().tolist())
