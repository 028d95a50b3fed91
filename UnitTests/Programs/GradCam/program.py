import numpy as np
import tensorflow as tf
import keras
from keras import layers

keras.utils.set_random_seed(7)
# Grad-CAM
rng = np.random.RandomState(3)
img = rng.rand(1, 32, 32, 3).astype("float32")
model = keras.applications.MobileNetV2(weights=None, input_shape=(32, 32, 3), classes=10, alpha=0.35)
last = model.get_layer("out_relu")
grad_model = keras.Model(model.inputs, [last.output, model.output])
with tf.GradientTape() as tape:
    conv_out, preds = grad_model(img)
    index = tf.argmax(preds[0])
    channel = preds[:, index]
grads = tape.gradient(channel, conv_out)
pooled = tf.reduce_mean(grads, axis=(0, 1, 2))
heat = conv_out[0] @ pooled[..., tf.newaxis]
heat = tf.squeeze(heat)
heat = tf.maximum(heat, 0) / (tf.math.reduce_max(heat) + 1e-9)
print(conv_out.shape, preds.shape, pooled.shape, heat.shape)
print(f"{float(tf.reduce_sum(preds)):.4f}")

# gradient ascent in input space
feature = keras.Model(model.input, model.get_layer("block_3_expand_relu").output)
x = tf.Variable((img - 0.5) * 0.25)
def loss_of(image, k):
    act = feature(image)
    return tf.reduce_mean(act[:, 2:-2, 2:-2, k])
for step in range(3):
    with tf.GradientTape() as tape:
        loss = loss_of(x, 1)
    g = tape.gradient(loss, x)
    g = tf.math.l2_normalize(g)
    x.assign_add(10.0 * g)
print(f"{float(loss):.5f}")
