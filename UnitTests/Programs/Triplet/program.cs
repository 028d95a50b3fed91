#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;
using Tensorflow.Keras.Metrics;

keras.utils.set_random_seed(21);

var embedding = keras.Sequential([keras.Input(6), layers.Dense(12, activation: "relu"), layers.Dense(4)], name: "Embedding");
var anchor_input = keras.Input(name: "anchor", shape: 6);
var positive_input = keras.Input(name: "positive", shape: 6);
var negative_input = keras.Input(name: "negative", shape: 6);
var distances = new DistanceLayer().Apply(
[
    embedding.Apply(anchor_input),
    embedding.Apply(positive_input),
    embedding.Apply(negative_input),
]);
var siamese_network = keras.Model(inputs: [anchor_input, positive_input, negative_input], outputs: distances);
print(siamese_network.layers.Select(layer => layer.name).ToList());
print(len(siamese_network.outputs), siamese_network.outputs[0].shape);

var anchors = np.random.normal(size: (96, 6)).astype("float32");
var positives = anchors + 0.1f * np.random.normal(size: (96, 6)).astype("float32");
var negatives = np.random.normal(size: (96, 6)).astype("float32");
var dataset = tf.data.Dataset.zip(
    tf.data.Dataset.from_tensor_slices(anchors),
    tf.data.Dataset.from_tensor_slices(positives),
    tf.data.Dataset.from_tensor_slices(negatives));
var train_dataset = dataset.take(64).batch(16);
var val_dataset = dataset.skip(64).batch(16);
var model = new SiameseModel(siamese_network);
model.compile(optimizer: keras.optimizers.Adam(0.001f));
var history = model.fit(train_dataset, epochs: 4, validation_data: val_dataset, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F4}").ToList());
print(history.history["val_loss"].Select(v => $"{v:F4}").ToList());
var (anchor_embedding, positive_embedding) = (embedding.Apply(anchors[":2"]), embedding.Apply(positives[":2"]));
var cosine_similarity = keras.metrics.CosineSimilarity();
var positive_similarity = cosine_similarity.Apply(anchor_embedding, positive_embedding);
print($"Positive similarity: {positive_similarity.numpy():F4}");

class DistanceLayer : Layer
{
    public override Tensors call(Tensors inputs, bool training)
    {
        var (anchor, positive, negative) = inputs;
        var ap_distance = tf.reduce_sum(tf.square(anchor - positive), -1);
        var an_distance = tf.reduce_sum(tf.square(anchor - negative), -1);
        return (ap_distance, an_distance);
    }
}

class SiameseModel(Model siamese_network, float margin = 0.5f) : Model
{
    readonly Model siamese_network = siamese_network;
    readonly Mean loss_tracker = keras.metrics.Mean(name: "loss");

    public override Tensors call(Tensors inputs, bool training) => siamese_network.Apply(inputs);

    public override Dictionary<string, Tensor> train_step(StepData data)
    {
        using var tape = tf.GradientTape();
        var loss = _compute_loss(data);
        var gradients = tape.gradient(loss, siamese_network.trainable_weights);
        optimizer!.apply_gradients(zip(gradients, siamese_network.trainable_weights));
        loss_tracker.update_state(loss);
        return new() { ["loss"] = loss_tracker.result() };
    }

    public override Dictionary<string, Tensor> test_step(StepData data)
    {
        var loss = _compute_loss(data);
        loss_tracker.update_state(loss);
        return new() { ["loss"] = loss_tracker.result() };
    }

    Tensor _compute_loss(StepData data)
    {
        var (ap_distance, an_distance) = siamese_network.Apply(data);
        var loss = ap_distance - an_distance;
        loss = tf.maximum(loss + margin, 0.0f);
        return loss;
    }

    public override List<Metric> metrics => [loss_tracker];
}
