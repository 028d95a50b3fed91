import keras
import numpy as np
from keras.layers import Conv2D, Dense, GlobalAveragePooling2D, Input, MaxPooling2D

# What a network learned about six classes of CIFAR-10 helps it with the other four, of which it sees 50 images each.
(x, y), (xt, yt) = keras.datasets.cifar10.load_data()
x, y = x / np.float32(255), y.reshape(-1)
xt, yt = xt / np.float32(255), yt.reshape(-1)


def network(classes):
    return keras.Sequential([
        Input(shape=(32, 32, 3)),
        Conv2D(32, 3, activation="relu", padding="same"), Conv2D(32, 3, activation="relu", padding="same"), MaxPooling2D(),
        Conv2D(64, 3, activation="relu", padding="same"), Conv2D(64, 3, activation="relu", padding="same"), MaxPooling2D(),
        Conv2D(128, 3, activation="relu", padding="same"), Conv2D(128, 3, activation="relu", padding="same"), MaxPooling2D(),
        GlobalAveragePooling2D(), Dense(classes, activation="softmax"),
    ])


def train(model, learning_rate, epochs):
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x_few, y_few, epochs=epochs, batch_size=20, validation_data=(x_test, y_test), verbose=0).history["val_accuracy"]


keras.utils.set_random_seed(42)
six = y[:20000] < 6
teacher = network(6)
teacher.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
history = teacher.fit(x[:20000][six], y[:20000][six], epochs=8, batch_size=64, validation_data=(xt[yt < 6], yt[yt < 6]), verbose=0).history
print("six classes, test accuracy:", [f"{v:.3f}" for v in history["val_accuracy"]])
teacher.save("six.keras")

few = np.concatenate([np.nonzero(y == k)[0][-50:] for k in range(6, 10)])
x_few, y_few = x[few], y[few] - 6
x_test, y_test = xt[yt > 5], yt[yt > 5] - 6

keras.utils.set_random_seed(42)
loaded = keras.models.load_model("six.keras")
base = keras.Model(loaded.inputs, loaded.layers[-2].output)
base.trainable = False
student = keras.Sequential([base, Dense(4, activation="softmax")])
transferred = train(student, 1e-2, 20)
base.trainable = True
transferred = transferred + train(student, 1e-4, 10)

keras.utils.set_random_seed(42)
scratch = train(network(4), 1e-3, 30)

print("epoch   transferred   from scratch")
for epoch in range(4, 30, 5):
    print(f"{epoch + 1:5}   {transferred[epoch]:11.3f}   {scratch[epoch]:12.3f}")
