using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

keras.utils.set_random_seed(7);
var rng = np.random.RandomState(3);
var img = rng.rand(1, 32, 32, 3).astype("float32");
var model = keras.applications.MobileNetV2(weights: null, input_shape: (32, 32, 3), classes: 10, alpha: 0.35);
var last = model.get_layer("out_relu");
var grad_model = keras.Model(model.inputs, [last.output, model.output]);
Tensor conv_out, preds, channel, index;
using (var tape = tf.GradientTape())
{
    (conv_out, preds) = grad_model.Apply(img);
    index = tf.argmax(preds[0]);
    channel = preds[":", index];
    var grads = tape.gradient(channel, conv_out);
    var pooled = tf.reduce_mean(grads, axis: (0, 1, 2));
    var heat = tf.matmul(conv_out[0], pooled["...", tf.newaxis]);
    heat = tf.squeeze(heat);
    heat = tf.maximum(heat, 0) / (tf.math.reduce_max(heat) + 1e-9);
    print(conv_out.shape, preds.shape, pooled.shape, heat.shape);
}
print($"{(float)tf.reduce_sum(preds):F4}");

var feature = keras.Model(model.input, model.get_layer("block_3_expand_relu").output);
var x = tf.Variable((img - 0.5) * 0.25);
Tensor loss_of(Tensor image, int k)
{
    var act = feature.Apply(image);
    return tf.reduce_mean(act[":", "2:-2", "2:-2", k]);
}
Tensor loss = null!;
foreach (var step in range(3))
{
    using var tape = tf.GradientTape();
    loss = loss_of(x, 1);
    var g = tape.gradient(loss, x);
    g = tf.math.l2_normalize(g);
    x.assign_add(10.0 * g);
}
print($"{(float)loss:F5}");
