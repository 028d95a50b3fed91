using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Optimizers;

/// <summary>The optimizers by name.</summary>
internal static class OptimizerRegistry
{
    private const double Rate = 0.001;

    /// <summary>All of them, by their names in lower case.</summary>
    public static ObjectRegistry<Optimizer> All { get; } = new ObjectRegistry<Optimizer>("optimizer", "keras.optimizers")
        .Add(static c => new Adadelta(RateOf(c), c.Number("rho", 0.95), c.Number("epsilon", 1e-7), name: c.Text("name", "adadelta")).Configure(c), "adadelta")
        .Add(static c => new Adafactor(
            RateOf(c), c.Number("beta_2_decay", -0.8), c.Number("epsilon_1", 1e-30), c.Number("epsilon_2", 1e-3), c.Number("clip_threshold", 1), c.Flag("relative_step", true),
            name: c.Text("name", "adafactor")).Configure(c), "adafactor")
        .Add(static c => new Adagrad(RateOf(c), c.Number("initial_accumulator_value", 0.1), c.Number("epsilon", 1e-7), name: c.Text("name", "adagrad")).Configure(c), "adagrad")
        .Add(static c => new Adam(
            RateOf(c), c.Number("beta_1", 0.9), c.Number("beta_2", 0.999), c.Number("epsilon", 1e-7), c.Flag("amsgrad", false), name: c.Text("name", "adam")).Configure(c), "adam")
        .Add(static c => new Adamax(RateOf(c), c.Number("beta_1", 0.9), c.Number("beta_2", 0.999), c.Number("epsilon", 1e-7), name: c.Text("name", "adamax")).Configure(c), "adamax")
        .Add(static c => new AdamW(
            RateOf(c), 0.004, c.Number("beta_1", 0.9), c.Number("beta_2", 0.999), c.Number("epsilon", 1e-7), c.Flag("amsgrad", false),
            name: c.Text("name", "adamw")).Configure(c, weightDecay: 0.004), "adamw")
        .Add(static c => new Ftrl(
            RateOf(c), c.Number("learning_rate_power", -0.5), c.Number("initial_accumulator_value", 0.1), c.Number("l1_regularization_strength", 0),
            c.Number("l2_regularization_strength", 0), c.Number("l2_shrinkage_regularization_strength", 0), c.Number("beta", 0), name: c.Text("name", "ftrl")).Configure(c), "ftrl")
        .Add(static c => new Lion(RateOf(c), c.Number("beta_1", 0.9), c.Number("beta_2", 0.99), name: c.Text("name", "lion")).Configure(c), "lion")
        .Add(static c => new Nadam(RateOf(c), c.Number("beta_1", 0.9), c.Number("beta_2", 0.999), c.Number("epsilon", 1e-7), name: c.Text("name", "nadam")).Configure(c), "nadam")
        .Add(static c => new RMSprop(
            RateOf(c), c.Number("rho", 0.9), c.Number("momentum", 0), c.Number("epsilon", 1e-7), c.Flag("centered", false), name: c.Text("name", "rmsprop")).Configure(c), "rmsprop")
        .Add(static c => new SGD(RateOf(c, 0.01), c.Number("momentum", 0), c.Flag("nesterov", false), name: c.Text("name", "SGD")).Configure(c), "sgd");

    /// <summary>A new optimizer by its name, in any case.</summary>
    /// <exception cref="ValueError">There is no optimizer of this name.</exception>
    public static Optimizer Make(string name) => All.Names.Contains(name.ToLowerInvariant())
        ? All.Make(name.ToLowerInvariant())
        : throw new ValueError($"Could not interpret optimizer identifier: {name}. Expected an optimizer or one of the names {string.Join(", ", All.Names.Order(StringComparer.Ordinal))}.");

    /// <summary>The optimizer that a config describes.</summary>
    /// <exception cref="ValueError">The class is not known, or the config has no class name.</exception>
    public static Optimizer Deserialize(IReadOnlyDictionary<string, object?> config) => All.Deserialize(
        new Dictionary<string, object?>(config) { ["class_name"] = (config.GetValueOrDefault("class_name") as string)?.ToLowerInvariant() });

    private static LearningRateArg RateOf(KerasConfig config, double otherwise = Rate) => config["learning_rate"] is IReadOnlyDictionary<string, object?> schedule
        ? schedules.deserialize(schedule)
        : config.Number("learning_rate", otherwise);
}
