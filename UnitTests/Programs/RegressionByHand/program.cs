#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow.NumPy;
using static Tensorflow.Binding;

tf.random.set_seed(1);
np.random.seed(1);
var x = np.linspace(0, 10, 50).astype(np.float32);
var y = (2.5 * x + 1.0 + np.random.normal(scale: 0.5f, size: 50)).astype(np.float32);

var w = tf.Variable(0.0f, name: "w");
var b = tf.Variable(0.0f, name: "b");
foreach (var step in range(201))
{
    using var tape = tf.GradientTape();
    var prediction = w * x + b;
    var loss = tf.reduce_mean(tf.square(prediction - y));
    var (dw, db) = tape.gradient(loss, (w, b));
    w.assign_sub(0.01f * dw);
    b.assign_sub(0.01f * db);
    if (step % 50 == 0)
        print($"step {step}: loss {loss.numpy():F4} w {w.numpy():F4} b {b.numpy():F4}");
}

var A = tf.constant(new[,] { { 3.0f, 2.0f }, { 1.0f, 4.0f } });
var c = tf.constant(new[,] { { 1.0f }, { 2.0f } });
print(tf.matmul(tf.linalg.inv(A), c).numpy().round(4).tolist());
print(tf.matmul(A, A, transpose_b: true));
var v = tf.Variable(new[] { 1.0f, 2.0f, 3.0f });
using (var tape = tf.GradientTape(persistent: true))
{
    var s = tf.reduce_sum(tf.pow(v, 3));
    var p = tf.reduce_prod(v);
    print(tape.gradient(s, v).numpy(), tape.gradient(p, v).numpy());
}
var x0 = tf.constant(3.0f);
using (var outer = tf.GradientTape())
{
    outer.watch(x0);
    using var inner = tf.GradientTape();
    inner.watch(x0);
    var f = tf.pow(x0, 4);
    var first = inner.gradient(f, x0);
    var second = outer.gradient(first, x0);
    print((float)first, (float)second);
}
v.assign_add(new[] { 1.0f, 1.0f, 1.0f });
print(v.numpy(), v[0].numpy(), v.shape, v.dtype);
var t = tf.reshape(tf.range(6), (2, 3));
print(t.numpy(), tf.transpose(t).shape, t[0, 1].numpy(), t[":", 1].numpy());
print(tf.cast(t, tf.float32) / 2);
print(tf.concat([t, t], axis: 0).shape, tf.stack([t, t]).shape, tf.expand_dims(t, -1).shape, tf.squeeze(tf.ones((1, 3, 1))).shape);
print(tf.reduce_sum(t, axis: 1).numpy(), tf.reduce_max(t).numpy(), tf.argmax(t, axis: 1).numpy());
print(tf.one_hot(new[] { 0, 2 }, 3).numpy());
print(tf.gather(t, new[] { 1, 0 }).numpy(), tf.where(t > 2, t, 0).numpy());
print(tf.random.uniform((2, 2), seed: 5).numpy().round(5));
