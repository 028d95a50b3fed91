using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Losses;

/// <summary>The losses by name.</summary>
internal static class LossRegistry
{
    /// <summary>All of them, with the names that <c>loss: "…"</c> takes.</summary>
    public static ObjectRegistry<ILossFunc> All { get; } = new ObjectRegistry<ILossFunc>("loss", "keras.losses")
        .Add(static c => new KLDivergence(Reduction(c), Name(c, "kl_divergence"), c.DType()), "KLDivergence", "kld", "KLD")
        .Add(static c => new Poisson(Reduction(c), Name(c, "poisson"), c.DType()), "Poisson")
        .Add(
            static c => new BinaryCrossentropy(
                c.Flag("from_logits", false), c.Number("label_smoothing", 0), c.Integer("axis", -1), Reduction(c), Name(c, "binary_crossentropy"), c.DType()),
            "BinaryCrossentropy", "bce", "BCE")
        .Add(
            static c => new BinaryFocalCrossentropy(
                c.Flag("apply_class_balancing", false), c.Number("alpha", 0.25), c.Number("gamma", 2), c.Flag("from_logits", false),
                c.Number("label_smoothing", 0), c.Integer("axis", -1), Reduction(c), Name(c, "binary_focal_crossentropy"), c.DType()),
            "BinaryFocalCrossentropy")
        .Add(
            static c => new CategoricalCrossentropy(
                c.Flag("from_logits", false), c.Number("label_smoothing", 0), c.Integer("axis", -1), Reduction(c), Name(c, "categorical_crossentropy"), c.DType()),
            "CategoricalCrossentropy")
        .Add(
            static c => new CategoricalFocalCrossentropy(
                c.Number("alpha", 0.25), c.Number("gamma", 2), c.Flag("from_logits", false), c.Number("label_smoothing", 0), c.Integer("axis", -1),
                Reduction(c), Name(c, "categorical_focal_crossentropy"), c.DType()),
            "CategoricalFocalCrossentropy")
        .Add(
            static c => new SparseCategoricalCrossentropy(
                c.Flag("from_logits", false), c.OptionalInteger("ignore_class"), Reduction(c), Name(c, "sparse_categorical_crossentropy"), c.DType()),
            "SparseCategoricalCrossentropy")
        .Add(static c => new MeanSquaredError(Reduction(c), Name(c, "mean_squared_error"), c.DType()), "MeanSquaredError", "mse", "MSE")
        .Add(static c => new MeanAbsoluteError(Reduction(c), Name(c, "mean_absolute_error"), c.DType()), "MeanAbsoluteError", "mae", "MAE")
        .Add(
            static c => new MeanAbsolutePercentageError(Reduction(c), Name(c, "mean_absolute_percentage_error"), c.DType()),
            "MeanAbsolutePercentageError", "mape", "MAPE")
        .Add(
            static c => new MeanSquaredLogarithmicError(Reduction(c), Name(c, "mean_squared_logarithmic_error"), c.DType()),
            "MeanSquaredLogarithmicError", "msle", "MSLE")
        .Add(static c => new CosineSimilarity(c.Integer("axis", -1), Reduction(c), Name(c, "cosine_similarity"), c.DType()), "CosineSimilarity")
        .Add(static c => new LogCosh(Reduction(c), Name(c, "log_cosh"), c.DType()), "LogCosh")
        .Add(static c => new Huber(c.Number("delta", 1), Reduction(c), Name(c, "huber_loss"), c.DType()), "Huber")
        .Add(static c => new Hinge(Reduction(c), Name(c, "hinge"), c.DType()), "Hinge")
        .Add(static c => new SquaredHinge(Reduction(c), Name(c, "squared_hinge"), c.DType()), "SquaredHinge")
        .Add(static c => new CategoricalHinge(Reduction(c), Name(c, "categorical_hinge"), c.DType()), "CategoricalHinge")
        .Add(static c => new Dice(Reduction(c), Name(c, "dice"), c.Integers("axis"), c.DType()), "Dice")
        .Add(static c => new Tversky(c.Number("alpha", 0.5), c.Number("beta", 0.5), Reduction(c), Name(c, "tversky"), c.DType()), "Tversky");

    /// <summary>The loss with a name; a function's name (<c>mse</c>) becomes the name of the loss.</summary>
    /// <exception cref="ValueError">No loss has this name.</exception>
    public static ILossFunc Make(string name)
    {
        var loss = All.Make(name);
        if (loss is Loss own && own.GetType().Name != name)
            own.name = name;
        return loss;
    }

    private static string? Reduction(KerasConfig config) => config.Text("reduction", "sum_over_batch_size");

    private static string? Name(KerasConfig config, string otherwise) => config.Text("name", otherwise);
}
