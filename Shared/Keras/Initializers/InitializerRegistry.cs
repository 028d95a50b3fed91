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
        .Add(static c => new GlorotNormal(c.Seed()), "GlorotNormal")
        .Add(static c => new GlorotUniform(c.Seed()), "GlorotUniform")
        .Add(static c => new HeNormal(c.Seed()), "HeNormal")
        .Add(static c => new HeUniform(c.Seed()), "HeUniform")
        .Add(static c => new LecunNormal(c.Seed()), "LecunNormal")
        .Add(static c => new LecunUniform(c.Seed()), "LecunUniform")
        .Add(static c => new RandomNormal(c.Number("mean", 0), c.Number("stddev", 0.05), c.Seed()), "RandomNormal", "normal")
        .Add(static c => new TruncatedNormal(c.Number("mean", 0), c.Number("stddev", 0.05), c.Seed()), "TruncatedNormal")
        .Add(static c => new RandomUniform(c.Number("minval", -0.05), c.Number("maxval", 0.05), c.Seed()), "RandomUniform", "uniform")
        .Add(
            static c => new VarianceScaling(c.Number("scale", 1), c.Text("mode", "fan_in")!, c.Text("distribution", "truncated_normal")!, c.Seed()),
            "VarianceScaling")
        .Add(static c => new Orthogonal(c.Number("gain", 1), c.Seed()), "OrthogonalInitializer", "orthogonal", "Orthogonal");
}
