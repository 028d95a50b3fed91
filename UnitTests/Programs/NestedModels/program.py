import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(5)


def get_model():
    inputs = keras.Input(shape=(8,))
    outputs = layers.Dense(1)(inputs)
    return keras.Model(inputs, outputs)


model1 = get_model()
model2 = get_model()
model3 = get_model()
inputs = keras.Input(shape=(8,))
y1 = model1(inputs)
y2 = model2(inputs)
y3 = model3(inputs)
outputs = layers.average([y1, y2, y3])
ensemble = keras.Model(inputs=inputs, outputs=outputs, name="ensemble")
ensemble.summary()

encoder_input = keras.Input(shape=(8,), name="original")
x = layers.Dense(4, activation="relu")(encoder_input)
encoder = keras.Model(encoder_input, layers.Dense(2)(x), name="encoder")
decoder_input = keras.Input(shape=(2,), name="encoded")
x = layers.Dense(4, activation="relu")(decoder_input)
decoder = keras.Model(decoder_input, layers.Dense(8)(x), name="decoder")
autoencoder_input = keras.Input(shape=(8,), name="img")
encoded = encoder(autoencoder_input)
decoded = decoder(encoded)
autoencoder = keras.Model(autoencoder_input, decoded + 0.1 * autoencoder_input, name="autoencoder")
autoencoder.summary(expand_nested=True)
data = np.sin(np.arange(160).reshape(20, 8)).astype("float32")
autoencoder.compile("adam", "mse")
history = autoencoder.fit(data, data, epochs=3, batch_size=8, verbose=0)
print([f"{v:.4f}" for v in history.history["loss"]])
print(encoder.predict(data, verbose=0).shape, f"{float(ensemble.predict(data, verbose=0).mean()):.4f}")
