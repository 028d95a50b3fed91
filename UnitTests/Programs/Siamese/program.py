import keras
import numpy as np
from keras import layers, ops

keras.utils.set_random_seed(3)


def euclidean_distance(vects):
    x, y = vects
    sum_square = ops.sum(ops.square(x - y), axis=1, keepdims=True)
    return ops.sqrt(ops.maximum(sum_square, keras.backend.epsilon()))


def loss(margin=1):
    def contrastive_loss(y_true, y_pred):
        square_pred = ops.square(y_pred)
        margin_square = ops.square(ops.maximum(margin - y_pred, 0))
        return ops.mean((1 - y_true) * square_pred + y_true * margin_square)

    return contrastive_loss


def make_pairs(x, y, num_classes):
    digit_indices = [np.where(y == i)[0] for i in range(num_classes)]
    pairs, labels = [], []
    for idx1 in range(len(x)):
        x1 = x[idx1]
        label1 = y[idx1]
        idx2 = np.random.choice(digit_indices[label1])
        pairs += [[x1, x[idx2]]]
        labels += [0]
        label2 = np.random.randint(0, num_classes - 1)
        while label2 == label1:
            label2 = np.random.randint(0, num_classes)
        idx2 = np.random.choice(digit_indices[label2])
        pairs += [[x1, x[idx2]]]
        labels += [1]
    return np.array(pairs), np.array(labels).astype("float32")


x_all = np.random.normal(size=(90, 8)).astype("float32")
y_all = np.arange(90) % 3
x_all += 2 * np.eye(3, 8, dtype="float32")[y_all]
pairs, labels = make_pairs(x_all, y_all, 3)
print(pairs.shape, labels.shape)
x_train_1 = pairs[:, 0]
x_train_2 = pairs[:, 1]

input = keras.Input((8,))
x = layers.BatchNormalization()(input)
x = layers.Dense(16, activation="tanh")(x)
x = layers.Dense(4, activation="tanh")(x)
embedding_network = keras.Model(input, x)

input_1 = keras.Input((8,))
input_2 = keras.Input((8,))
tower_1 = embedding_network(input_1)
tower_2 = embedding_network(input_2)
merge_layer = layers.Lambda(euclidean_distance, output_shape=(1,))([tower_1, tower_2])
normal_layer = layers.BatchNormalization()(merge_layer)
output_layer = layers.Dense(1, activation="sigmoid")(normal_layer)
siamese = keras.Model(inputs=[input_1, input_2], outputs=output_layer)
siamese.compile(loss=loss(margin=1), optimizer="RMSprop", metrics=["accuracy"])
siamese.summary()
history = siamese.fit(
    [x_train_1, x_train_2],
    labels,
    validation_data=([x_train_1[:60], x_train_2[:60]], labels[:60]),
    batch_size=16,
    epochs=3,
    verbose=0,
)
for name in ["loss", "accuracy", "val_loss", "val_accuracy"]:
    print(name, [f"{v:.4f}" for v in history.history[name]])
results = siamese.evaluate([x_train_1, x_train_2], labels, verbose=0)
print("test loss, test acc:", [f"{v:.4f}" for v in results])
predictions = siamese.predict([x_train_1, x_train_2], verbose=0)
print(predictions.shape, np.round(predictions[:4, 0], 3))
