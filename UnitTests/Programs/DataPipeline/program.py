import numpy as np
import tensorflow as tf
import keras

dataset = tf.data.Dataset.range(10)
print(len(dataset), [int(x) for x in dataset])
print([x.numpy().tolist() for x in dataset.batch(4)])
print([x.numpy().tolist() for x in dataset.batch(4, drop_remainder=True)])
print([int(x) for x in dataset.filter(lambda x: x % 2 == 0).map(lambda x: x * x)])
print([int(x) for x in dataset.skip(7).concatenate(dataset.take(2))])
print(dataset.cardinality().numpy(), dataset.repeat().cardinality().numpy() == tf.data.INFINITE_CARDINALITY)
tf.random.set_seed(3)
print([int(x) for x in dataset.shuffle(10, seed=1)])

x = np.arange(12, dtype="float32").reshape(6, 2)
y = np.array([0, 1, 0, 1, 0, 1])
pairs = tf.data.Dataset.from_tensor_slices((x, y))
for features, label in pairs.take(2):
    print(features.numpy(), label.numpy(), features.shape, label.dtype)
for i, (features, label) in enumerate(pairs.batch(2)):
    print(i, features.shape, label.numpy(), features[0].numpy())


def scale(features, label):
    return features / 10.0, tf.one_hot(label, 2)


train = pairs.map(scale, num_parallel_calls=tf.data.AUTOTUNE).cache().batch(3).prefetch(tf.data.AUTOTUNE)
for features, label in train:
    print(features.numpy().tolist(), label.numpy().tolist())
zipped = tf.data.Dataset.zip((tf.data.Dataset.range(3), tf.data.Dataset.range(3, 6)))
print([(int(a), int(b)) for a, b in zipped])

keras.utils.set_random_seed(2)
model = keras.Sequential([keras.layers.Dense(2, activation="softmax")])
model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
history = model.fit(train, epochs=3, verbose=0)
print([f"{v:.4f}" for v in history.history["loss"]])
print([f"{v:.4f}" for v in model.evaluate(train, verbose=0)])
print(model.predict(train, verbose=0).shape)
