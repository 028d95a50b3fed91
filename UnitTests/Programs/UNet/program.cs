#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;

keras.utils.set_random_seed(19);

Tensor conv_block(Tensor x, int filters)
{
    foreach (var _ in range(2))
    {
        x = layers.Conv2D(filters, 3, padding: "same", kernel_initializer: "he_normal").Apply(x);
        x = layers.BatchNormalization().Apply(x);
        x = layers.Activation("relu").Apply(x);
    }
    return x;
}

Model build_unet(Shape input_shape, int[] filters)
{
    var inputs = layers.Input(input_shape);
    var (x, skips) = (inputs, new List<Tensor>());
    foreach (var f in filters)
    {
        var s = conv_block(x, f);
        skips.append(s);
        x = layers.MaxPool2D((2, 2)).Apply(s);
    }
    x = conv_block(x, 2 * filters[^1]);
    foreach (var (f, skip) in zip(reversed(filters), reversed(skips)))
    {
        x = layers.Conv2DTranspose(f, (2, 2), strides: 2, padding: "same").Apply(x);
        x = layers.Concatenate().Apply([x, skip]);
        x = conv_block(x, f);
    }
    var outputs = layers.Conv2D(1, 1, padding: "same", activation: "sigmoid").Apply(x);
    return keras.models.Model(inputs, outputs, name: "U-Net");
}

Tensor dice_coef(Tensor y_true, Tensor y_pred)
{
    var smooth = 1.0f;
    var intersection = keras.ops.sum(y_true * y_pred);
    return (2.0f * intersection + smooth) / (keras.ops.sum(y_true) + keras.ops.sum(y_pred) + smooth);
}

Tensor dice_loss(Tensor y_true, Tensor y_pred) => 1 - dice_coef(y_true, y_pred);

var model = build_unet((16, 16, 1), [4, 8]);
print(model.name, len(model.layers), model.count_params(), model.input_shape, model.output_shape);
print(model.layers.Where(layer => layer is Tensorflow.Keras.Layers.Concatenate).Select(layer => layer.name).ToList());
var (yy, xx) = np.mgrid[":16", ":16"];
var (images, masks) = (new List<NDArray>(), new List<NDArray>());
foreach (var i in range(24))
{
    var (cx, cy, r) = (np.random.randint(4, 12), np.random.randint(4, 12), np.random.randint(2, 5));
    var mask = (np.power(xx - cx, 2) + np.power(yy - cy, 2) <= r * r).astype("float32");
    images.append(mask + np.random.normal(0, 0.3, size: (16, 16)));
    masks.append(mask);
}
var x = np.expand_dims(np.array(images), -1).astype("float32");
var y = np.expand_dims(np.array(masks), -1);
print(x.shape, y.shape, $"{y.mean():F4}");
model.compile(optimizer: keras.optimizers.Adam(1e-2f), loss: dice_loss, metrics: [(Func<Tensor, Tensor, Tensor>)dice_coef, "accuracy"]);
var history = model.fit(x, y, batch_size: 8, epochs: 2, verbose: 0);
print(history.history.Keys.Order().ToList());
print(history.history["loss"].Select(v => $"{v:F2}").ToList());
var prediction = model.predict(x[":1"], verbose: 0);
print(prediction.shape, prediction.min() >= 0, prediction.max() <= 1);
