using System.IO.Compression;
using Tensorflow;
using Tensorflow.Hdf5;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving.Json;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>Functions in the place of losses and metrics, with a name and without, in files and configs; the expected texts are what Keras 3.6 writes.</summary>
public sealed class CompileConfigTests : IDisposable
{
    private static readonly Func<Tensor, Tensor, Tensor> s_lambda = static (y_true, y_pred) => tf.reduce_mean(tf.square(y_true - y_pred), axis: -1);
    private static readonly Func<Tensor, Tensor, Tensor> s_named = my_loss;
    private readonly string _folder = Directory.CreateTempSubdirectory("compiled").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Endings => ["model.keras", "model.h5"];

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_lambda_is_saved_with_a_warning_and_loaded_without_compiling(string file)
    {
        var model = Saved(file, s_lambda, null);

        var loaded = keras.models.load_model(Path.Combine(_folder, file), compile: false);

        Assert.False(loaded.compiled);
        Assert.Equal(model.predict(np.ones((1, 2)), verbose: 0).ToArray<float>(), loaded.predict(np.ones((1, 2)), verbose: 0).ToArray<float>());
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_lambda_is_refused_until_the_program_gives_it(string file)
    {
        Saved(file, s_lambda, null);

        var error = Assert.Throws<ValueError>(() => keras.models.load_model(Path.Combine(_folder, file)));

        Assert.StartsWith("Requested the deserialization of a `lambda` object.", error.Message, StringComparison.Ordinal);
        Assert.Contains("""{ "<lambda>", (y_true, y_pred) => … }""", error.Message, StringComparison.Ordinal);
        Assert.Contains("`compile: false`", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_lambda_that_the_program_gives_is_the_loss(string file)
    {
        var model = Saved(file, s_lambda, null);

        var loaded = keras.models.load_model(Path.Combine(_folder, file), custom_objects: new() { { "<lambda>", s_lambda } });

        Assert.Equal((float)Loss(model), (float)Loss(loaded));
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_lambda_that_the_program_gives_is_the_metric(string file)
    {
        Saved(file, "mae", [s_lambda]);

        var loaded = keras.models.load_model(Path.Combine(_folder, file), custom_objects: new() { { "<lambda>", s_lambda } });

        Assert.Equal((float)tf.reduce_mean(tf.square(1f - (Tensor)loaded.predict(np.ones((3, 2)), verbose: 0))), (float)loaded.evaluate(np.ones((3, 2)), np.ones((3, 1)), verbose: 0)[1], 6);
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void Several_lambdas_cannot_be_told_apart(string file)
    {
        Saved(file, s_lambda, [s_lambda, (Func<Tensor, Tensor, Tensor>)(static (y_true, y_pred) => y_pred)]);

        var error = Assert.Throws<ValueError>(() => keras.models.load_model(Path.Combine(_folder, file), custom_objects: new() { { "<lambda>", s_lambda } }));

        Assert.Contains("3 functions that have no names", error.Message, StringComparison.Ordinal);
        Assert.Contains("`compile: false`", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_same_program_a_config_has_the_lambdas_themselves()
    {
        var model = Make();
        model.compile("sgd", s_lambda, metrics: [static (y_true, y_pred) => tf.reduce_max(tf.abs(y_true - y_pred), axis: -1), s_lambda]);
        var other = Make();
        other.set_weights(model.get_weights());

        other.compile_from_config(model.get_compile_config()!);

        Assert.Equal(model.evaluate(np.ones((3, 2)), np.ones((3, 1)), verbose: 0).Names, other.evaluate(np.ones((3, 2)), np.ones((3, 1)), verbose: 0).Names);
        Assert.Equal((float)Loss(model), (float)Loss(other));
    }

    [Theory]
    [InlineData("loss")]
    [InlineData("metric")]
    public void A_function_that_is_not_known_is_named(string place)
    {
        Saved("model.keras", place == "loss" ? (LossArg)s_named : "mse", place == "loss" ? null : MetricsArg.Create([s_named]));

        var error = Assert.Throws<TypeError>(() => keras.models.load_model(Path.Combine(_folder, "model.keras")));

        Assert.StartsWith("Could not locate function 'my_loss'.", error.Message, StringComparison.Ordinal);
        Assert.True(keras.models.load_model(Path.Combine(_folder, "model.keras"), custom_objects: new() { { "my_loss", s_named } }).compiled);
    }

    [Fact]
    public void Files_have_what_Keras_writes()
    {
        Saved("model.keras", s_named, ["mae", s_named]);
        Saved("model.h5", s_named, ["mae", s_named, s_lambda]);

        using var archive = ZipFile.OpenRead(Path.Combine(_folder, "model.keras"));
        using var text = new StreamReader(archive.GetEntry("config.json")!.Open());
        const string Function = """{"module": "builtins", "class_name": "function", "config": "my_loss", "registered_name": "function"}""";
        Assert.Contains($"\"loss\": {Function}, \"loss_weights\": null, \"metrics\": [\"mae\", {Function}], \"weighted_metrics\": null", text.ReadToEnd(), StringComparison.Ordinal);
        using var file = h5py.File(Path.Combine(_folder, "model.h5"));
        Assert.StartsWith("""{"loss": "my_loss", "loss_weights": null, "metrics": ["mae", "my_loss", "<lambda>"], "weighted_metrics": null""", (string)file.attrs["training_config"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_lambda_that_is_registered_goes_by_its_name()
    {
        Func<Tensor, Tensor, Tensor> function = static (y_true, y_pred) => tf.abs(y_true - y_pred);
        keras.saving.register_keras_serializable(function, package: "compiled", name: "distance");
        var model = Make();
        model.compile("sgd", function);

        Assert.Contains("""
            "loss": {"module": "builtins", "class_name": "function", "config": "distance", "registered_name": "function"}
            """.Trim(), JsonWriter.Write(model.get_compile_config()), StringComparison.Ordinal);
    }

    private static Tensor my_loss(Tensor y_true, Tensor y_pred) => tf.reduce_mean(tf.square(y_true - y_pred), axis: -1);

    private static NDArray Loss(Model model) => model.test_on_batch(np.ones((3, 2)), np.ones((3, 1)))[0];

    private static Model Make() => keras.Sequential([keras.Input(2), Dense(1)]);

    private Model Saved(string file, LossArg loss, MetricsArg? metrics)
    {
        var model = Make();
        model.compile("sgd", loss, metrics: metrics);
        model.save(Path.Combine(_folder, file));
        return model;
    }
}
