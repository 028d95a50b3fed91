import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops

keras.utils.set_random_seed(31)
wide = keras.Input((5,), name="wide")
deep = keras.Input((6,), name="deep")
hidden = layers.Dense(30, activation="relu")(layers.BatchNormalization()(deep))
hidden = layers.Dense(30, activation="relu")(hidden)
merged = ops.concatenate([wide, hidden], axis=-1)
output = layers.Dense(1, name="output")(merged)
auxiliary = layers.Dense(1, name="auxiliary")(hidden)
model = keras.Model(inputs=[wide, deep], outputs=[output, auxiliary], name="wide_and_deep")
model.summary()
a = np.sin(np.arange(20).reshape(4, 5)).astype("float32")
b = np.cos(np.arange(24).reshape(4, 6)).astype("float32")
main, aux = model([a, b])
print([f"{v:.4f}" for v in np.ravel(main)], [f"{v:.4f}" for v in np.ravel(aux)])
print([layer.name for layer in model.layers], [i.name for i in model.inputs], [tuple(o.shape) for o in model.outputs])
optimizer = keras.optimizers.SGD(0.05)
for step in range(3):
    with tf.GradientTape() as tape:
        main, aux = model([a, b], training=True)
        loss = tf.reduce_mean(tf.square(main - 1)) + 0.1 * tf.reduce_mean(tf.square(aux - 1))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    print(step, f"{float(loss):.4f}")
