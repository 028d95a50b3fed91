import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(42)
(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train[:6000].reshape(-1, 784).astype("float32") / 255
x_test = x_test[:1000].reshape(-1, 784).astype("float32") / 255
y_train = y_train[:6000]
y_test = y_test[:1000]
print(x_train.shape, x_test.shape, x_train.dtype, y_train.dtype)
print(y_train[:10])

model = keras.Sequential([
    keras.Input(shape=(784,)),
    layers.Dense(128, activation="relu"),
    layers.Dropout(0.2),
    layers.Dense(10, activation="softmax"),
])
model.summary()
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
history = model.fit(x_train, y_train, epochs=3, batch_size=64, validation_data=(x_test, y_test), verbose=2)
print(list(history.history.keys()))
for name, values in history.history.items():
    print(name, [round(v, 4) for v in values])

loss, acc = model.evaluate(x_test, y_test, verbose=0)
print(f"Test loss: {loss:.4f}, test accuracy: {acc * 100:.1f} %")

probabilities = model.predict(x_test[:5], verbose=0)
print(probabilities.shape)
print("predicted:", np.argmax(probabilities, axis=1), "actual:", y_test[:5])
wrong = np.where(np.argmax(model.predict(x_test, verbose=0), axis=1) != y_test)[0]
print("wrong:", len(wrong), "first:", wrong[:3])
