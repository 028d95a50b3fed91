import numpy as np
import keras
from keras.layers import BatchNormalization, Conv2D, Dense, Dropout, Flatten, GlobalAveragePooling2D, MaxPooling2D
from keras.models import Sequential

keras.utils.set_random_seed(123)
(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train, y_train = x_train[:256].reshape(-1, 28, 28, 1) / 255.0, y_train[:256]
x_test, y_test = np.expand_dims(x_test[:64], -1) / 255.0, y_test[:64]
print(x_train.shape, y_train.shape, x_train.dtype, f"{x_train.mean():.4f}")

model = Sequential()
model.add(Conv2D(8, (3, 3), activation="relu", padding="same", input_shape=(28, 28, 1)))
model.add(BatchNormalization())
model.add(MaxPooling2D(pool_size=(2, 2)))
model.add(Conv2D(16, kernel_size=3, strides=2, activation="relu"))
model.add(GlobalAveragePooling2D())
model.add(Flatten())
model.add(Dropout(0.25))
model.add(Dense(10, activation="softmax"))
model.summary()
model.compile(optimizer=keras.optimizers.RMSprop(learning_rate=0.001), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
history = model.fit(x_train, y_train, batch_size=32, epochs=2, validation_data=(x_test, y_test), verbose=2)
print(model.layers[0].kernel.shape, model.layers[1].moving_mean.shape)
print([w.name for w in model.layers[1].weights])
score = model.evaluate(x_test, y_test, verbose=0)
print("Test loss: %.3f" % score[0])
classes = np.argmax(model.predict(x_test, verbose=0), axis=-1)
print(classes.shape, classes.dtype)
print(sum(layer.count_params() for layer in model.layers if layer.trainable))
model.layers[0].trainable = False
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
before = model.layers[0].get_weights()[0].copy()
model.fit(x_train[:32], y_train[:32], epochs=1, verbose=0)
print(np.array_equal(before, model.layers[0].get_weights()[0]), len(model.trainable_weights), len(model.non_trainable_weights))
