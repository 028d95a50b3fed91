"""The reference's half of the agreement check: the real Keras trains a network on given images and writes down what came of it.

    agreement.py NETWORK SEED DATA RESULT    DATA is an .npz with x (640, 32, 32, 3) from 0 to 1 and classes (640,); RESULT is written

RESULT holds loss_i, the loss of step i on batch i; and for k steps before: weights_k_j and gradient_k_j, the weights then and the gradients on batch k;
plain_k_j and exact_k_j, the gradients without dropout in float32 and in float64.
"""
import sys

import keras
import numpy as np
import tensorflow as tf

from cifar import build, labels

BATCH = 32
MOMENTS = (0, 5, 19)

network, seed, data, result = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
with np.load(data) as file:
    x, y = file["x"], labels(network, file["classes"])
batches = [(x[i:i + BATCH], y[i:i + BATCH]) for i in range(0, len(x), BATCH)]
out = {}


def train(model, steps):
    losses = []
    for batch in batches[:steps]:
        model.reset_metrics()
        losses.append(model.train_on_batch(*batch, return_dict=True)["loss"])
    return losses


def gradients(model, k):
    dtype = keras.config.floatx()
    with tf.GradientTape() as tape:
        predicted = model(batches[k][0].astype(dtype), training=True)
        loss = model.compute_loss(x=None, y=tf.constant(batches[k][1]), y_pred=predicted)
    return [g.numpy() for g in tape.gradient(loss, [w.value for w in model.trainable_weights])]


for i, loss in enumerate(train(build(network, seed), len(batches))):
    out[f"loss_{i}"] = np.float64(loss)
for k in MOMENTS:
    # A network of its own each time: a gradient outside of a step draws dropout masks too.
    model = build(network, seed)
    train(model, k)
    for j, weight in enumerate(model.get_weights()):
        out[f"weights_{k}_{j}"] = weight
    for j, gradient in enumerate(gradients(model, k)):
        out[f"gradient_{k}_{j}"] = gradient
    # Dropout in float64 draws other masks: the exact gradients are those of the network without it.
    for name, dtype in (("plain", "float32"), ("exact", "float64")):
        keras.config.set_floatx(dtype)
        keras.config.set_dtype_policy(dtype)
        plain = build(network, seed, dropout=False)
        plain.set_weights([weight.astype(dtype) for weight in model.get_weights()])
        for j, gradient in enumerate(gradients(plain, k)):
            out[f"{name}_{k}_{j}"] = gradient
    keras.config.set_floatx("float32")
    keras.config.set_dtype_policy("float32")
np.savez(result, **out)
