import numpy as np
import tensorflow as tf
import keras
from keras import layers

keras.utils.set_random_seed(9)
latent = 4
generator = keras.Sequential([keras.Input((latent,)), layers.Dense(16), layers.LeakyReLU(0.2), layers.Dense(2)], name="generator")
discriminator = keras.Sequential([keras.Input((2,)), layers.Dense(16), layers.LeakyReLU(0.2), layers.Dense(1)], name="discriminator")
cross_entropy = keras.losses.BinaryCrossentropy(from_logits=True)
g_opt = keras.optimizers.Adam(1e-3)
d_opt = keras.optimizers.Adam(1e-3)


def discriminator_loss(real, fake):
    return cross_entropy(tf.ones_like(real), real) + cross_entropy(tf.zeros_like(fake), fake)


def generator_loss(fake):
    return cross_entropy(tf.ones_like(fake), fake)


def train_step(points):
    noise = tf.random.normal([points.shape[0], latent])
    with tf.GradientTape() as g_tape, tf.GradientTape() as d_tape:
        fake = generator(noise, training=True)
        real_output = discriminator(points, training=True)
        fake_output = discriminator(fake, training=True)
        g_loss = generator_loss(fake_output)
        d_loss = discriminator_loss(real_output, fake_output)
    g_grads = g_tape.gradient(g_loss, generator.trainable_variables)
    d_grads = d_tape.gradient(d_loss, discriminator.trainable_variables)
    g_opt.apply_gradients(zip(g_grads, generator.trainable_variables))
    d_opt.apply_gradients(zip(d_grads, discriminator.trainable_variables))
    return g_loss, d_loss


angles = np.random.uniform(0, 2 * np.pi, size=512)
ring = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype("float32")
dataset = tf.data.Dataset.from_tensor_slices(ring).batch(64)
for epoch in range(5):
    g_losses, d_losses = [], []
    for batch in dataset:
        g, d = train_step(batch)
        g_losses.append(float(g))
        d_losses.append(float(d))
    print(f"epoch {epoch + 1}: generator {np.mean(g_losses):.4f} discriminator {np.mean(d_losses):.4f}")
points = generator(tf.random.normal([3, latent]), training=False)
print(points.shape)
print(np.round(points.numpy(), 3))
