import keras
import numpy as np
from keras import Model
from keras.layers import AveragePooling2D, Conv2D, Dense, Dropout, Flatten, GlobalAveragePooling2D, Input, MaxPooling2D, concatenate

keras.utils.set_random_seed(23)


def inception_module(x, f1, f3r, f3, f5r, f5, proj, name=None):
    conv_1x1 = Conv2D(f1, (1, 1), padding="same", activation="relu")(x)
    conv_3x3 = Conv2D(f3r, (1, 1), padding="same", activation="relu")(x)
    conv_3x3 = Conv2D(f3, (3, 3), padding="same", activation="relu")(conv_3x3)
    conv_5x5 = Conv2D(f5r, (1, 1), padding="same", activation="relu")(x)
    conv_5x5 = Conv2D(f5, (5, 5), padding="same", activation="relu")(conv_5x5)
    pool_proj = MaxPooling2D((3, 3), strides=(1, 1), padding="same")(x)
    pool_proj = Conv2D(proj, (1, 1), padding="same", activation="relu")(pool_proj)
    return concatenate([conv_1x1, conv_3x3, conv_5x5, pool_proj], axis=3, name=name)


input_layer = Input(shape=(24, 24, 3))
x = Conv2D(8, (7, 7), padding="same", strides=(2, 2), activation="relu", name="conv_1_7x7_2")(input_layer)
x = MaxPooling2D((3, 3), padding="same", strides=(2, 2), name="max_pool_1_3x3_2")(x)
x = inception_module(x, 4, 4, 8, 2, 4, 4, name="inception_3a")
x1 = AveragePooling2D((3, 3), strides=3)(x)
x1 = Flatten()(x1)
x1 = Dense(8, activation="relu")(x1)
x1 = Dropout(0.3)(x1)
x1 = Dense(5, activation="softmax", name="auxilliary_output_1")(x1)
x = inception_module(x, 6, 4, 8, 2, 4, 4, name="inception_4a")
x = GlobalAveragePooling2D(name="avg_pool_5_3x3_1")(x)
x = Dropout(0.2)(x)
x = Dense(5, activation="softmax", name="output")(x)
model = Model(input_layer, [x, x1], name="inception_v1")
model.summary()
model.compile(loss=["categorical_crossentropy", "categorical_crossentropy"], loss_weights=[1, 0.3], optimizer="sgd", metrics=["accuracy", "accuracy"])
images = np.random.random((40, 24, 24, 3)).astype("float32")
labels = np.eye(5)[np.arange(40) % 5]
images[np.arange(40), np.arange(40) % 5] += 1
history = model.fit(images, [labels, labels], validation_data=(images[:10], [labels[:10], labels[:10]]), epochs=2, batch_size=20, verbose=0)
for name, values in history.history.items():
    if name.endswith("loss"):
        print(name, [f"{v:.3f}" for v in values])
print(list(history.history))
predicted, auxiliary = model.predict(images[:4], verbose=0)
print(predicted.shape, auxiliary.shape, np.allclose(predicted.sum(axis=1), 1, atol=1e-5))
trunk = Model(inputs=model.input, outputs=model.get_layer("inception_3a").output)
print(trunk.predict(images[:2], verbose=0).shape, len(trunk.layers))
