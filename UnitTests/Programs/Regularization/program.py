import numpy as np
import keras
import tensorflow as tf
from keras import layers, regularizers

x = np.random.RandomState(2).normal(size=(120, 6)).astype("float32")
y = (x[:, :1] * 2 - x[:, 1:2]).astype("float32")


def run(title, hidden):
    keras.utils.set_random_seed(33)
    model = keras.Sequential([keras.Input((6,))] + hidden() + [layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(0.02), loss="mse", metrics=["mse"])
    history = model.fit(x, y, epochs=3, batch_size=30, verbose=0)
    print(f"{title:12s} loss {history.history['loss'][-1]:.4f} mse {history.history['mse'][-1]:.4f} params {model.count_params()}")
    return model


run("plain", lambda: [layers.Dense(8, activation="relu")])
run("l2", lambda: [layers.Dense(8, activation="relu", kernel_regularizer=regularizers.l2(0.01))])
run("l1", lambda: [layers.Dense(8, activation="relu", kernel_regularizer=regularizers.L1(0.01), bias_regularizer="l2")])
run("activity", lambda: [layers.Dense(8, activation="relu", activity_regularizer=regularizers.L2(0.1))])
run("constraint", lambda: [layers.Dense(8, activation="relu", kernel_constraint=keras.constraints.MaxNorm(0.5))])
run("dropout", lambda: [layers.Dense(8, activation="relu"), layers.Dropout(0.5)])
run("batchnorm", lambda: [layers.Dense(8, use_bias=False), layers.BatchNormalization(), layers.Activation("relu")])
run("layernorm", lambda: [layers.Dense(8), layers.LayerNormalization(), layers.ReLU()])
model = run("noise", lambda: [layers.GaussianNoise(0.1), layers.Dense(8, activation="relu")])
print(model.get_layer(index=0).name, [layer.__class__.__name__ for layer in model.layers])
print(f"{float(regularizers.L1L2(l1=0.1, l2=0.01)(np.array([1.0, -2.0], dtype='float32'))):.4f}")
for name in ["zeros", "ones", "he_normal", "glorot_uniform", "lecun_normal", "random_uniform", "orthogonal"]:
    values = keras.initializers.get(name)
    w = values.__class__(seed=1)(shape=(4, 3)) if name not in ("zeros", "ones") else values(shape=(4, 3))
    print(name, w.shape, f"{float(np.abs(w).sum()):.4f}")
for name in ["relu", "sigmoid", "tanh", "softplus", "elu", "selu", "gelu", "swish", "softmax", "linear", "exponential", "hard_sigmoid", "leaky_relu"]:
    print(name, keras.activations.get(name)(tf.constant([[-1.0, 0.0, 2.0]])).numpy().round(4)[0])
