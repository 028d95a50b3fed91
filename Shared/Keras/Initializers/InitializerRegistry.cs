using Tensorflow.Keras.Saving;

namespace Tensorflow.Operations.Initializers;

/// <summary>The initializers by name.</summary>
internal static class InitializerRegistry
{
    /// <summary>All of them, with the names that <c>kernel_initializer: "…"</c> takes.</summary>
    public static ObjectRegistry<IInitializer> All { get; } = new ObjectRegistry<IInitializer>("initializer", "keras.initializers")
        .Add(static c => new Constant(c.Number("value", 0)), "Constant")
        .Add(static c => new Identity(c.Number("gain", 1)), "Identity", "IdentityInitializer")
        .Add(static _ => new Ones(), "Ones", "one")
        .Add(static _ => new Zeros(), "Zeros", "zero")
        .Add(static c => new GlorotNormal(Seed(c)), "GlorotNormal")
        .Add(static c => new GlorotUniform(Seed(c)), "GlorotUniform")
        .Add(static c => new HeNormal(Seed(c)), "HeNormal")
        .Add(static c => new HeUniform(Seed(c)), "HeUniform")
        .Add(static c => new LecunNormal(Seed(c)), "LecunNormal")
        .Add(static c => new LecunUniform(Seed(c)), "LecunUniform")
        .Add(static c => new RandomNormal(c.Number("mean", 0), c.Number("stddev", 0.05), Seed(c)), "RandomNormal", "normal")
        .Add(static c => new TruncatedNormal(c.Number("mean", 0), c.Number("stddev", 0.05), Seed(c)), "TruncatedNormal")
        .Add(static c => new RandomUniform(c.Number("minval", -0.05), c.Number("maxval", 0.05), Seed(c)), "RandomUniform", "uniform")
        .Add(
            static c => new VarianceScaling(c.Number("scale", 1), c.Text("mode", "fan_in")!, c.Text("distribution", "truncated_normal")!, Seed(c)),
            "VarianceScaling")
        .Add(static c => new Orthogonal(c.Number("gain", 1), Seed(c)), "OrthogonalInitializer", "orthogonal", "Orthogonal");

    private static int? Seed(KerasConfig config) => config.OptionalInteger("seed");
}
