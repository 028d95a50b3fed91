import numpy as np
import tensorflow as tf

tf.random.set_seed(1)
np.random.seed(1)
x = np.linspace(0, 10, 50).astype(np.float32)
y = (2.5 * x + 1.0 + np.random.normal(scale=0.5, size=50)).astype(np.float32)

w = tf.Variable(0.0, name="w")
b = tf.Variable(0.0, name="b")
for step in range(201):
    with tf.GradientTape() as tape:
        prediction = w * x + b
        loss = tf.reduce_mean(tf.square(prediction - y))
    dw, db = tape.gradient(loss, [w, b])
    w.assign_sub(0.01 * dw)
    b.assign_sub(0.01 * db)
    if step % 50 == 0:
        print(f"step {step}: loss {loss.numpy():.4f} w {w.numpy():.4f} b {b.numpy():.4f}")

A = tf.constant([[3.0, 2.0], [1.0, 4.0]])
c = tf.constant([[1.0], [2.0]])
print(tf.matmul(tf.linalg.inv(A), c).numpy().round(4).tolist())
print(tf.matmul(A, A, transpose_b=True))
v = tf.Variable([1.0, 2.0, 3.0])
with tf.GradientTape(persistent=True) as tape:
    s = tf.reduce_sum(v ** 3)
    p = tf.reduce_prod(v)
print(tape.gradient(s, v).numpy(), tape.gradient(p, v).numpy())
x0 = tf.constant(3.0)
with tf.GradientTape() as outer:
    outer.watch(x0)
    with tf.GradientTape() as inner:
        inner.watch(x0)
        f = x0 ** 4
    first = inner.gradient(f, x0)
second = outer.gradient(first, x0)
print(float(first), float(second))
v.assign_add([1.0, 1.0, 1.0])
print(v.numpy(), v[0].numpy(), v.shape, v.dtype)
t = tf.reshape(tf.range(6), (2, 3))
print(t.numpy(), tf.transpose(t).shape, t[0, 1].numpy(), t[:, 1].numpy())
print(tf.cast(t, tf.float32) / 2)
print(tf.concat([t, t], axis=0).shape, tf.stack([t, t]).shape, tf.expand_dims(t, -1).shape, tf.squeeze(tf.ones((1, 3, 1))).shape)
print(tf.reduce_sum(t, axis=1).numpy(), tf.reduce_max(t).numpy(), tf.argmax(t, axis=1).numpy())
print(tf.one_hot([0, 2], 3).numpy())
print(tf.gather(t, [1, 0]).numpy(), tf.where(t > 2, t, 0).numpy())
print(tf.random.uniform((2, 2), seed=5).numpy().round(5))
