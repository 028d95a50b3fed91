using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static TfNet.UnitTests.Keras.Trainers.Outputs.OutputModels;

namespace TfNet.UnitTests.Keras.Trainers.Outputs;

/// <summary>The cases of generate.py, written as its lines are: a model that is compiled, and its training and evaluation.</summary>
/// <param name="Model">The model.</param>
/// <param name="Fit">Trains for two epochs.</param>
/// <param name="Evaluate">Evaluates.</param>
internal sealed record OutputCases(Model Model, Func<History> Fit, Func<Evaluation> Evaluate)
{
    public static OutputCases Of(string name)
    {
        var bce = keras.losses.BinaryCrossentropy(from_logits: true);
        var cce = keras.losses.CategoricalCrossentropy(from_logits: true);
        DataArg xd = new() { ["b"] = B, ["a"] = A };
        DataArg yd = new() { ["priority"] = P, ["department"] = D };
        switch (name)
        {
            case "losses in a list":
                return Arrays(Compiled(Triage("list"), loss: [bce, cce], loss_weights: [1.0, 0.2], metrics: [["acc"], ["mse"]]), [A, B], [P, D]);
            case "one loss":
                return Arrays(Compiled(Triage("list"), loss: "mse", metrics: ["mae", "mse"]), [A, B], [P, D]);
            case "no metric for one":
                return Arrays(Compiled(Triage("list"), loss: ["mse", "mae"], metrics: [null, ["mae", "mse"]]), [A, B], [P, D]);
            case "no loss for the last":
                return Arrays(Compiled(Triage("list"), loss: [bce, null], metrics: ["mae", "mae"]), [A, B], [P, D]);
            case "weights for each":
                return Arrays(Compiled(Triage("list"), loss: "mse", metrics: ["mae", null], weighted_metrics: ["mae", ["mae", "mse"]]), [A, B], [P, D], [W, 2 * W]);
            case "weights for all":
                return Arrays(Compiled(Triage("list"), loss: "mse", metrics: ["mae", null], weighted_metrics: ["mae", "mae"]), [A, B], [P, D], W);
            case "validation split":
                return Arrays(Compiled(Triage("list"), loss: "mse", metrics: ["mae", "mse"]), [A, B], [P, D], split: 0.25);
            case "validation data":
                return Arrays(Compiled(Triage("list"), loss: "mse", weighted_metrics: ["mae", "mse"]), [A, B], [P, D], validation: new([A, B], [P, D], [W, W * 3]));
            case "inputs by name":
                return Arrays(Compiled(Triage("list"), loss: "mse"), xd, [P, D]);
            case "targets in lists":
                return Arrays(Compiled(Triage("list"), loss: new[] { "mse", "mae" }), (A, B), (P, D));
            case "everything by name":
                var loss = new Dictionary<string, LossArg> { ["priority"] = bce, ["department"] = cce };
                return Arrays(
                    Compiled(
                        Triage("dict"), loss, loss_weights: new() { ["priority"] = 1.0, ["department"] = 0.2f }, metrics: new() { ["priority"] = ["acc"], ["department"] = "mse" }),
                    xd, yd, validation: (xd, yd));
            case "weights by name":
                return Arrays(
                    Compiled(Triage("dict"), loss: "mse", weighted_metrics: new() { ["department"] = ["mae", "mse"] }), xd, yd, new DataArg { ["priority"] = W, ["department"] = 2 * W });
            case "some by name":
                return Arrays(Compiled(Triage("dict"), loss: new() { ["priority"] = bce }, metrics: new() { ["priority"] = ["acc"] }), [A, B], yd);
            case "other names":
                return Arrays(Compiled(Triage("named"), loss: new() { ["z"] = bce, ["y"] = cce }), [A, B], new() { ["z"] = P, ["y"] = D });
            case "a single output by name":
                return Arrays(
                    Compiled(Single(), loss: new() { ["out"] = "mse" }, loss_weights: new() { ["out"] = 0.5 }, metrics: new() { ["out"] = ["mae", "mse"] }), A, new() { ["out"] = P });
            case "a single output in lists":
                return Arrays(Compiled(Single(), loss: ["mse"], loss_weights: [0.5], metrics: ["mae", null]), A, [P]);
            case "one layer twice":
                return Arrays(Compiled(Shared(), loss: "mse", metrics: ["mae", "mae"], weighted_metrics: ["mae", "mae"]), A, [P, P * 2], [W, 2 * W]);
            case "own model, list":
                return Arrays(Compiled(new Two(false), loss: ["mse", "mae"], metrics: [["mae"], ["mae", "mse"]], weighted_metrics: [["mae"], ["mae"]]), A, [P, P * 2], W);
            case "own model, one loss":
                return Arrays(Compiled(new Two(false), loss: "mse"), A, [P, P * 2]);
            case "own model, by name":
                return Arrays(
                    Compiled(
                        new Two(true), loss: new() { ["q"] = "mse", ["p"] = "mae" }, loss_weights: new() { ["q"] = 2.0, ["p"] = 0.5 },
                        metrics: new() { ["q"] = ["mae"], ["p"] = ["mae", "mse"] }, weighted_metrics: new() { ["q"] = "mae" }),
                    A, new() { ["q"] = P, ["p"] = 2 * P }, new() { ["q"] = W, ["p"] = 2 * W });
            case "tf.data of tuples":
                return Batches(
                    Compiled(Triage("list"), loss: "mse", metrics: ["mae", "mse"]), tf.data.Dataset.from_tensor_slices(((A, B), (P, D))).batch(4));
            case "tf.data of dictionaries":
                var named = tf.data.Dataset.from_tensor_slices((new() { ["b"] = B, ["a"] = A }, new() { ["priority"] = P, ["department"] = D })).batch(4);
                return Batches(Compiled(Triage("dict"), loss: "mse", metrics: new() { ["priority"] = "mae" }), named, ValidationData.From(named));
            case "PyDataset of dictionaries":
                return Arrays(Compiled(Triage("dict"), loss: "mse", metrics: new() { ["priority"] = "mae" }), new Pieces(), null);
            case "generator of tuples":
                var model = Compiled(Triage("list"), loss: "mse", metrics: ["mae", "mse"]);
                return new(model, () => model.fit(Generator(), epochs: 2, steps_per_epoch: 3, verbose: 0), () => model.evaluate(Generator(), steps: 3, verbose: 0));
            case "losses by name for a list":
                return Arrays(
                    Compiled(Triage("list"), loss: new() { ["priority"] = bce, ["department"] = cce }, metrics: new() { ["priority"] = ["acc"], ["department"] = "mse" }), xd, yd);
            case "losses by name, targets in a list":
                return Arrays(Compiled(Triage("list"), loss: new() { ["department"] = cce, ["priority"] = bce }), [A, B], [P, D]);
            case "metrics by other names":
                return Arrays(
                    Compiled(Triage("named"), loss: new() { ["z"] = bce, ["y"] = cce }, metrics: new() { ["z"] = ["acc"], ["y"] = "mse" }), [A, B], new() { ["z"] = P, ["y"] = D });
            case "no loss for the first":
                return Arrays(Compiled(Triage("list"), loss: [null, cce]), [A, B], [P, D]);
            case "no metrics":
                return Arrays(Compiled(Triage("list"), loss: "mse", metrics: []), [A, B], [P, D]);
            case "unknown output of a loss":
                return Arrays(Compiled(Triage("list"), loss: new() { ["prio"] = "mse" }), [A, B], [P, D]);
            case "unknown output of a metric":
                return Arrays(Compiled(Triage("list"), loss: "mse", metrics: new() { ["prio"] = "mae" }), [A, B], [P, D]);
            case "unknown output of a weighted metric":
                return Arrays(Compiled(Triage("list"), loss: "mse", weighted_metrics: new() { ["prio"] = ["mae"] }), [A, B], [P, D]);
            case "three losses":
                return Arrays(Compiled(Triage("list"), loss: ["mse", "mse", "mse"]), [A, B], [P, D]);
            case "one loss in a list":
                return Arrays(Compiled(Triage("list"), loss: ["mse"]), [A, B], [P, D]);
            case "two losses for one":
                return Arrays(Compiled(Single(), loss: ["mse", "mae"]), A, P);
            case "three loss weights":
                return Arrays(Compiled(Triage("list"), loss: ["mse", "mse"], loss_weights: [1.0, 2.0, 3.0]), [A, B], [P, D]);
            case "one loss weight":
                return Arrays(Compiled(Triage("list"), loss: "mse", loss_weights: 0.5), [A, B], [P, D]);
            case "one list of metrics":
                return Arrays(Compiled(Triage("list"), loss: "mse", metrics: ["mae"]), [A, B], [P, D]);
            case "three lists of weighted metrics":
                return Arrays(Compiled(Triage("list"), loss: "mse", weighted_metrics: ["mae", null, "mse"]), [A, B], [P, D]);
            case "a list in the list":
                return Arrays(Compiled(Single(), loss: "mse", metrics: [["mae"]]), A, P);
            case "loss by name without names":
                return Arrays(Compiled(Sequential(), loss: new() { ["out"] = "mse" }), A, P);
            case "own loss by name without names":
                return Arrays(Compiled(new Two(false), loss: new() { ["q"] = "mse" }), A, [P, P * 2]);
            case "weights of one row":
                return Arrays(Compiled(Triage("list"), loss: "mse"), [A, B], [P, D], np.ones((Rows, 3)));
            case "class weights":
                return Arrays(Compiled(Triage("list"), loss: "mse"), [A, B], [P, D], classWeight: new() { [0] = 1f });
            case "sizes":
                return Arrays(Compiled(Triage("list"), loss: "mse"), [A, B[..8]], [P, D[..9]], [W, W[..7]]);
            default:
                throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such case.");
        }
    }

    private static Model Compiled(Model model, LossArg loss, LossWeightsArg? loss_weights = null, MetricsArg? metrics = null, MetricsArg? weighted_metrics = null)
    {
        model.compile("sgd", loss: loss, metrics: metrics, loss_weights: loss_weights, weighted_metrics: weighted_metrics);
        return model;
    }

    private static OutputCases Arrays(
        Model model, DataArg x, DataArg? y, DataArg? weights = null, double split = 0, ValidationData? validation = null, Dictionary<int, float>? classWeight = null)
    {
        int? rows = y is null ? null : 4;
        return new(
            model,
            () => model.fit(
                x, y, batch_size: rows, epochs: 2, verbose: 0, validation_split: split, validation_data: validation, shuffle: false, sample_weight: weights, class_weight: classWeight),
            () => model.evaluate(x, y, batch_size: rows, verbose: 0, sample_weight: weights));
    }

    private static OutputCases Batches(Model model, IDatasetV2 data, ValidationData? validation = null) =>
        new(model, () => model.fit(data, epochs: 2, verbose: 0, validation_data: validation), () => model.evaluate(data, verbose: 0));
}
