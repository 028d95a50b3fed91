import os

import keras
import numpy as np
from keras.layers import Conv2D, Dense, GlobalAveragePooling2D, Input

# A network that tells red, green and blue pictures apart, with the names of its classes, and a picture of another size.
keras.utils.set_random_seed(5)
colours = np.random.rand(60, 1, 1, 3).astype("float32")
labels = np.argmax(colours[:, 0, 0], axis=1)
pictures = np.clip(colours + np.float32(0.05) * np.random.rand(60, 32, 32, 3).astype("float32"), 0, 1)
network = keras.Sequential([Input(shape=(32, 32, 3)), Conv2D(8, 3, strides=2, activation="relu"), GlobalAveragePooling2D(), Dense(3, activation="softmax")])
network.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
history = network.fit(pictures, labels, epochs=12, batch_size=20, verbose=0).history
print(f"{history['loss'][0]:.3f} {history['loss'][-1]:.3f}")
network.save("classes.keras")
with open("classes.txt", "w") as file:
    file.write("red\ngreen\nblue\n")
drawn = np.zeros((40, 50, 3), dtype="float32")
drawn[:, :, 1] = 200
drawn[:20, :, 2] = 90
keras.utils.save_img("picture.png", drawn, scale=False)

# docs/label.cs
model = keras.models.load_model("classes.keras")
names = open("classes.txt").read().splitlines()
image = keras.utils.load_img("picture.png", target_size=(32, 32))
x = np.expand_dims(keras.utils.img_to_array(image), 0) / np.float32(255)
p = model.predict(x, verbose=0)[0]
print(f"{names[np.argmax(p)]} ({np.max(p):.3f})")

for file in ["classes.keras", "classes.txt", "picture.png"]:
    os.remove(file)
