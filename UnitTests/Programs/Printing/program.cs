#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

print(0.01, 1e-4, 1e-7, 1e11, 1e16, 123456789.0, 1 / 3.0);
print(0.01f, 1e-4f, 1 / 3f, 16777216f);
print(new[] { 0.1, 0.25 }, (1, 2.5), new Dictionary<string, object> { ["a"] = 0.001, ["b"] = new[] { 1, 2 } }, true, null, "text");
print(new List<object?> { null, true, "it's", "say \"hi\"" });
print("a", "b", sep: "-", end: "!\n");
var y = np.array([0, 1, 1, 2, 2, 2]);
print(np.unique(y, return_counts: true));
print(np.where(y > 1));
print(y.dtype, np.zeros(3).dtype, y.shape, (y / 2).mean());
print($"{(y / 2).mean():F3} {y.max():D} {y.sum()}");
print(np.array(new[,] { { 1.5, 2 }, { 3, 4 } }));
print(np.arange(20).reshape((4, 5)));
print(np.linspace(0, 1, 5), np.array([1e-8, 1.0]), np.array([true, false]));
print("{0} and {1}", new[] { 1, 2 }, ValueTuple.Create(0.5));
var t = tf.constant(new[,] { { 1.0f, 2.0f }, { 3.0f, 4.0f } });
print(t);
print(t.shape, t.dtype, t.numpy().tolist());
print(tf.reduce_mean(t), (float)tf.reduce_mean(t));
var v = tf.Variable(new[] { 1.0f, 2.0f });
print(v.numpy(), v.shape);
print(keras.utils.to_categorical(new[] { 0, 2, 1 }));
print(len(y), y.tolist(), list(range(5)), y.ndim, y.size);
