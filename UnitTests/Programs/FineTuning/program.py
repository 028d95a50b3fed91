import numpy as np
import keras
from keras import layers
from keras.applications import VGG16
from keras.applications.vgg16 import preprocess_input

keras.utils.set_random_seed(3)
x = (127.5 + 127.5 * np.sin(np.arange(24 * 32 * 32 * 3) * 0.37)).reshape(24, 32, 32, 3).astype("float32")
y = np.arange(24) % 3

base = VGG16(weights=None, include_top=False, input_shape=(32, 32, 3))
for layer in base.layers[:-4]:
    layer.trainable = False
print(len(base.layers), base.count_params(), sum(layer.trainable for layer in base.layers))

inputs = keras.Input(shape=(32, 32, 3))
h = preprocess_input(inputs)
h = base(h, training=False)
h = layers.GlobalAveragePooling2D()(h)
h = layers.Dense(16, activation="relu")(h)
outputs = layers.Dense(3, activation="softmax")(h)
model = keras.Model(inputs, outputs, name="tuned")
model.compile(optimizer=keras.optimizers.Adam(1e-4, clipnorm=1.0), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
print(sum(int(np.prod(w.shape)) for w in model.trainable_weights), sum(int(np.prod(w.shape)) for w in model.non_trainable_weights))

first = base.layers[1].get_weights()[0].copy()
history = model.fit(x, y, epochs=2, batch_size=8, verbose=0)
print([f"{v:.3f}" for v in history.history["loss"]])
print(bool((first == base.layers[1].get_weights()[0]).all()))

model.save("tuned.keras")
again = keras.models.load_model("tuned.keras")
print(np.abs(model.predict(x, verbose=0) - again.predict(x, verbose=0)).max() < 1e-6)
print(again.layers[-1].name, again.get_layer("vgg16").layers[-1].name)

cut = keras.Model(base.input, base.get_layer("block3_pool").output)
print(cut.output_shape, cut.count_params())
base.trainable = True
model.compile(optimizer=keras.optimizers.SGD(1e-4), loss="sparse_categorical_crossentropy")
print(len(model.trainable_weights))
