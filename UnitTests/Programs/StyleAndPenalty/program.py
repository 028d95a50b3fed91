import numpy as np
import tensorflow as tf
import keras
from keras import layers

keras.utils.set_random_seed(7)
rng = np.random.RandomState(3)
img = rng.rand(1, 32, 32, 3).astype("float32")

# style: gram matrix
def gram_matrix(x):
    x = tf.transpose(x, (2, 0, 1))
    features = tf.reshape(x, (tf.shape(x)[0], -1))
    return tf.matmul(features, tf.transpose(features))
def style_loss(style, combination):
    S = gram_matrix(style); C = gram_matrix(combination)
    return tf.reduce_sum(tf.square(S - C)) / (4.0 * (3 ** 2) * (32 * 32) ** 2)
def total_variation_loss(x):
    a = tf.square(x[:, : 32 - 1, : 32 - 1, :] - x[:, 1:, : 32 - 1, :])
    b = tf.square(x[:, : 32 - 1, : 32 - 1, :] - x[:, : 32 - 1, 1:, :])
    return tf.reduce_sum(tf.pow(a + b, 1.25))
other = rng.rand(1, 32, 32, 3).astype("float32")
print(f"{float(style_loss(tf.constant(img[0]), tf.constant(other[0]))):.5f} {float(total_variation_loss(tf.constant(img))):.3f}")

# WGAN-GP's penalty
critic = keras.Sequential([keras.Input((8,)), layers.Dense(16), layers.LeakyReLU(0.2), layers.Dense(1)])
real, fake = rng.rand(4, 8).astype("float32"), rng.rand(4, 8).astype("float32")
with tf.GradientTape() as outer:
    with tf.GradientTape() as gp_tape:
        mixed = tf.constant(real) + 0.3 * (fake - real)
        gp_tape.watch(mixed)
        pred = critic(mixed, training=True)
    g = gp_tape.gradient(pred, [mixed])[0]
    norm = tf.sqrt(tf.reduce_sum(tf.square(g), axis=[1]))
    gp = tf.reduce_mean((norm - 1.0) ** 2)
second = outer.gradient(gp, critic.trainable_variables)
print(f"{float(gp):.5f}", [tuple(s.shape) for s in second[:1]])

# warmup schedule
class Warmup(keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, base, steps):
        super().__init__()
        self.base, self.steps = base, steps
    def __call__(self, step):
        step = tf.cast(step, "float32")
        return tf.where(step < self.steps, self.base * step / self.steps, self.base * 0.5 * (1 + tf.cos(np.pi * tf.minimum(step / 20.0, 1.0))))
net = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(3, activation="softmax")])
opt = keras.optimizers.Adam(Warmup(0.01, 5))
net.compile(opt, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
xs, ys = rng.rand(60, 8).astype("float32"), rng.randint(0, 3, 60)
h = net.fit(xs, ys, epochs=3, batch_size=10, verbose=0, shuffle=False)
print([f"{v:.5f}" for v in h.history["loss"]], f"{float(opt.learning_rate):.5f}")
