import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(4)


def noise(array):
    noise_factor = 0.4
    noisy_array = array + noise_factor * np.random.normal(loc=0.0, scale=1.0, size=array.shape)
    return np.clip(noisy_array, 0.0, 1.0)


rows = np.arange(12)
clean = np.stack([np.outer(np.sin(rows * (0.3 + 0.01 * i)), np.cos(rows * 0.2)) for i in range(64)])
train_data = (clean - clean.min()) / (clean.max() - clean.min())
train_data = np.reshape(train_data, (len(train_data), 12, 12, 1)).astype("float32")
noisy_train_data = noise(train_data)

input = layers.Input(shape=(12, 12, 1))
x = layers.Conv2D(8, (3, 3), activation="relu", padding="same")(input)
x = layers.MaxPooling2D((2, 2), padding="same")(x)
x = layers.Conv2D(8, (3, 3), activation="relu", padding="same")(x)
x = layers.MaxPooling2D((2, 2), padding="same")(x)
x = layers.Conv2DTranspose(8, (3, 3), strides=2, activation="relu", padding="same")(x)
x = layers.Conv2DTranspose(8, (3, 3), strides=2, activation="relu", padding="same")(x)
x = layers.Conv2D(1, (3, 3), activation="sigmoid", padding="same")(x)
autoencoder = keras.Model(input, x)
autoencoder.compile(optimizer="adam", loss="binary_crossentropy")
autoencoder.summary()
history = autoencoder.fit(
    x=noisy_train_data,
    y=train_data,
    epochs=3,
    batch_size=16,
    shuffle=True,
    validation_data=(noisy_train_data[:16], train_data[:16]),
    verbose=0,
)
print({k: [round(v, 3) for v in vs] for k, vs in history.history.items()})
predictions = autoencoder.predict(noisy_train_data, verbose=0)
print(predictions.shape, predictions.dtype, f"{np.mean(np.abs(predictions - train_data)):.3f}")
encoder = keras.Model(autoencoder.input, autoencoder.layers[4].output)
print(encoder.predict(noisy_train_data[:2], verbose=0).shape)
