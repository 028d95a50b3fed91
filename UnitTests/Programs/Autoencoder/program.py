import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(5)
(x_train, _), (x_test, _) = keras.datasets.mnist.load_data()
x_train = x_train[:2000].astype("float32") / 255.0
x_test = x_test[:500].astype("float32") / 255.0
x_train = x_train.reshape((len(x_train), np.prod(x_train.shape[1:])))
x_test = x_test.reshape((len(x_test), np.prod(x_test.shape[1:])))
print(x_train.shape)

encoder = keras.Sequential([keras.Input(shape=(784,)), layers.Dense(32, activation="relu")], name="encoder")
decoder = keras.Sequential([keras.Input(shape=(32,)), layers.Dense(784, activation="sigmoid")], name="decoder")
autoencoder = keras.Sequential([encoder, decoder], name="autoencoder")
autoencoder.compile(optimizer="adam", loss="binary_crossentropy")
autoencoder.summary()

noisy = np.clip(x_train + 0.3 * np.random.normal(size=x_train.shape), 0.0, 1.0)
print(f"noise {np.abs(noisy - x_train).mean():.4f}")
history = autoencoder.fit(noisy, x_train, epochs=3, batch_size=100, shuffle=True, validation_data=(x_test, x_test), verbose=0)
print([round(v, 3) for v in history.history["val_loss"]])

codes = encoder.predict(x_test, verbose=0)
images = decoder.predict(codes, verbose=0)
print(codes.shape, images.shape, images.min() >= 0, images.max() <= 1)
print(np.allclose(images, autoencoder.predict(x_test, verbose=0), atol=1e-6))
