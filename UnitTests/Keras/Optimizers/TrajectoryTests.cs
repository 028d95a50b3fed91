using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Optimizers;
using TfNet.Engine;
using static Tensorflow.Keras.optimizers;
using static Tensorflow.Keras.schedules;

namespace TfNet.UnitTests.Keras.Optimizers;

/// <summary>Twelve steps of each optimizer on two variables against what real Keras did in a compiled function (Data/generate.py).</summary>
public class TrajectoryTests
{
    private static readonly JsonElement s_data = Recorded.Load("Data/trajectories.json");

    /// <summary>The size of the weights, below which a difference is measured as at this size.</summary>
    private const float Scale = 0.1f;

    private static readonly Dictionary<string, Func<Optimizer>> s_cases = new()
    {
        ["sgd"] = () => SGD(),
        ["sgd lr"] = () => SGD(0.05, momentum: 0.9),
        ["sgd nesterov"] = () => SGD(0.05f, momentum: 0.9f, nesterov: true),
        ["rmsprop"] = () => RMSprop(),
        ["rmsprop momentum"] = () => RMSprop(0.0005f, rho: 0.8f, momentum: 0.7f),
        ["rmsprop centered"] = () => RMSprop(0.01, centered: true),
        ["rmsprop all"] = () => RMSprop(0.01, momentum: 0.5, centered: true, epsilon: 1e-4),
        ["adam"] = () => Adam(),
        ["adam lr"] = () => Adam(1e-4f, beta_1: 0.8f, beta_2: 0.99f, epsilon: 1e-5f),
        ["adam amsgrad"] = () => Adam(0.01, amsgrad: true),
        ["adamw"] = () => AdamW(),
        ["adamw amsgrad"] = () => AdamW(0.01, weight_decay: 0.1, amsgrad: true),
        ["adamax"] = () => Adamax(),
        ["nadam"] = () => Nadam(),
        ["nadam lr"] = () => Nadam(0.02, beta_1: 0.95),
        ["adagrad"] = () => Adagrad(),
        ["adagrad lr"] = () => Adagrad(0.1, initial_accumulator_value: 0.5),
        ["adadelta"] = () => Adadelta(),
        ["adadelta lr"] = () => Adadelta(1.0, rho: 0.9, epsilon: 1e-6),
        ["adafactor"] = () => Adafactor(),
        ["adafactor lr"] = () => Adafactor(0.01, relative_step: false, clip_threshold: 0.5),
        ["ftrl"] = () => Ftrl(),
        ["ftrl all"] = () => Ftrl(
            0.05, l1_regularization_strength: 0.01, l2_regularization_strength: 0.02, l2_shrinkage_regularization_strength: 0.03, beta: 0.1),
        ["ftrl power"] = () => Ftrl(0.05, learning_rate_power: -0.7),
        ["lion"] = () => Lion(),
        ["lion lr"] = () => Lion(0.01, beta_1: 0.8, beta_2: 0.95),
        ["lamb"] = () => Lamb(),
        ["lamb lr"] = () => Lamb(0.02, beta_1: 0.8, beta_2: 0.95, epsilon: 1e-5),
        ["lamb all"] = () => Lamb(0.02, weight_decay: 0.02, clipnorm: 1, use_ema: true, ema_momentum: 0.8),
        ["clipnorm"] = () => Adam(0.01, clipnorm: 1),
        ["clipvalue"] = () => SGD(0.05, momentum: 0.9, clipvalue: 0.3),
        ["global_clipnorm"] = () => RMSprop(0.01, global_clipnorm: 1.5),
        ["weight_decay"] = () => SGD(0.05, momentum: 0.9, weight_decay: 0.01),
        ["exclude"] = () => Excluding(Adam(0.01, weight_decay: 0.05)),
        ["ema"] = () => SGD(0.05, use_ema: true, ema_momentum: 0.9),
        ["ema overwrite"] = () => Adam(0.01, use_ema: true, ema_momentum: 0.7, ema_overwrite_frequency: 3),
        ["accumulation"] = () => Adam(0.01, gradient_accumulation_steps: 3, weight_decay: 0.02),
        ["accumulation ema"] = () => RMSprop(0.01, gradient_accumulation_steps: 2, use_ema: true, clipvalue: 0.5),
        ["accumulation adafactor"] = () => Adafactor(0.01, gradient_accumulation_steps: 2),
        ["accumulation nadam"] = () => Nadam(0.01, gradient_accumulation_steps: 2),
        ["loss_scale"] = () => SGD(0.05, loss_scale_factor: 8),
        ["schedule"] = () => Adam(ExponentialDecay(0.01, 3, 0.7)),
        ["schedule adafactor"] = () => Adafactor(ExponentialDecay(0.01, 3, 0.7)),
    };

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Steps_are_those_of_Keras(string name) => Replay(name, static (optimizer, w, b) => (gw, gb) => optimizer.apply([gw, gb], [w, b]));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compiled_steps_are_those_of_Keras(string name) => Replay(name, static (optimizer, w, b) =>
    {
        var graph = new Graph();
        using (Emitter.Use(new GraphEmitter(graph)))
            optimizer.apply([new Tensor(graph.AddInput(w.Spec)), new Tensor(graph.AddInput(b.Spec))], [w, b]);
        var compiled = GraphCompiler.Compile(graph);
        return (gw, gb) => compiled.Run([gw.Concrete(), gb.Concrete()]);
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Configs_make_equal_optimizers(string name)
    {
        var optimizer = s_cases[name]();
        var config = optimizers.serialize(optimizer);
        var copy = optimizers.deserialize(config);
        Assert.Equal(optimizer.GetType(), copy.GetType());
        Assert.Equal(Text(config), Text(optimizers.serialize(copy)));
    }

    private static string Text(object? value) => value is IReadOnlyDictionary<string, object?> config
        ? $"{{{string.Join(", ", config.Select(e => $"{e.Key}: {Text(e.Value)}"))}}}"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}");

    private static void Replay(string name, Func<Optimizer, ResourceVariable, ResourceVariable, Action<Tensor, Tensor>> prepare)
    {
        var expected = s_data.GetProperty("cases").GetProperty(name);
        var (w, b) = (Weights("w", [9, 4], "kernel"), Weights("b", [7], "bias"));
        var optimizer = s_cases[name]();
        Assert.Equal(expected.GetProperty("name").GetString(), optimizer.name);
        var take = prepare(optimizer, w, b);
        var gradients = Recorded.Floats(s_data.GetProperty("gradients"));
        var values = Recorded.Floats(expected.GetProperty("values"));
        for (var step = 0; step < 12; step++)
        {
            var gradient = gradients.AsSpan(step * 43, 43);
            take(Gradient(gradient[..36], [9, 4]), Gradient(gradient[36..], [7]));
            Ulps.AssertClose(values.AsSpan(step * 43, 43), Both(w, b), Tolerance(name), Scale, $"step {step + 1}");
        }
        optimizer.finalize_variable_values([w, b]);
        Ulps.AssertClose(Recorded.Floats(expected.GetProperty("final")), Both(w, b), Tolerance(name), Scale, "final");
        Assert.Equal(
            expected.GetProperty("variables").EnumerateArray().Select(v => string.Join(',', v.EnumerateArray().Select(d => d.GetInt32()))),
            optimizer.variables.Select(v => string.Join(',', v.shape.dims)));
        Assert.Equal(expected.GetProperty("iterations").GetInt64(), (long)optimizer.iterations);
    }

    /// <summary>
    /// In units of the last place. TensorFlow's compiled graph turns a division by a square root into a product with an approximate reciprocal root, which differs
    /// between processors by up to 2 ulp (RMSprop, Adagrad, Adadelta, Adafactor); it takes powers by another approximation, and sums in another order.
    /// All others agree to the bit.
    /// </summary>
    private static double Tolerance(string name) => name.Split(' ')[0] switch
    {
        "rmsprop" or "adafactor" or "global_clipnorm" or "clipnorm" => 4,
        "adadelta" or "adagrad" => 8,
        "accumulation" or "schedule" => 2,
        "ftrl" => name == "ftrl power" ? 16 : 1,
        _ => 0,
    };

    private static Optimizer Excluding(Optimizer optimizer)
    {
        optimizer.exclude_from_weight_decay(var_names: ["bias"]);
        return optimizer;
    }

    private static ResourceVariable Weights(string key, int[] shape, string name) =>
        new(new Variable(TensorValue.From<float>(Recorded.Floats(s_data.GetProperty(key)), shape), name));

    private static Tensor Gradient(ReadOnlySpan<float> values, int[] shape) => new(TensorValue.From(values, shape));

    private static float[] Both(ResourceVariable w, ResourceVariable b) => [.. w.ToArray<float>(), .. b.ToArray<float>()];
}
