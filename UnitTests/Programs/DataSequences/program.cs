#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

IEnumerable<(NDArray, NDArray)> generate(NDArray x, NDArray y, int batch_size)
{
    while (true)
    {
        foreach (var start in range(0, len(x), batch_size))
            yield return (x[$"{start}:{start + batch_size}"], y[$"{start}:{start + batch_size}"]);
    }
}

Model make()
{
    keras.utils.set_random_seed(3);
    var model = keras.Sequential([keras.layers.Dense(1)]);
    model.compile(optimizer: keras.optimizers.SGD(0.1f), loss: "mse", metrics: ["mae"]);
    return model;
}

var x = np.linspace(0, 1, 50, dtype: "float32").reshape((-1, 1));
var y = 3 * x - 1;
var batches = new Batches(x, y, 16);
print(len(batches), batches[3].x.shape);
var model = make();
var history = model.fit(batches, epochs: 3, shuffle: false, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F5}").ToList());
print(model.evaluate(batches, verbose: 0).Values.Select(v => $"{v:F5}").ToList(), model.predict(batches, verbose: 0).shape);
model = make();
history = model.fit(generate(x, y, 10), steps_per_epoch: 5, epochs: 3, validation_data: (x, y), verbose: 0);
print(history.history["loss"].Select(v => $"{v:F5}").ToList(), history.history["val_mae"].Select(v => $"{v:F5}").ToList());
model = make();
foreach (var epoch in range(2))
{
    var result = new List<float>();
    foreach (var i in range(5))
        result = [.. model.train_on_batch(x[$"{i * 10}:{(i + 1) * 10}"], y[$"{i * 10}:{(i + 1) * 10}"]).Values];
    print(epoch, result.Select(v => $"{v:F5}").ToList());
}
print(model.test_on_batch(x, y).Values.Select(v => $"{v:F5}").ToList(), model.predict_on_batch(x[":2"]).shape);
np.random.seed(0);
var indices = np.random.permutation(len(x));
print(indices[":5"], x[indices[":2"]].ravel().round(4));

class Batches(NDArray x, NDArray y, int batch_size) : PyDataset
{
    public override int? num_batches => (int)Math.Ceiling(len(x) / (double)batch_size);

    public override Batch this[int index]
    {
        get
        {
            var low = index * batch_size;
            var high = Math.Min(low + batch_size, len(x));
            return new(x[$"{low}:{high}"], y[$"{low}:{high}"]);
        }
    }
}
