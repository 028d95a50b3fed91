using Tensorflow.Keras;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Operations.Regularizers;

/// <summary>The regularizers by name.</summary>
internal static class RegularizerRegistry
{
    /// <summary>All of them, with the names that <c>kernel_regularizer: "…"</c> takes.</summary>
    public static ObjectRegistry<IRegularizer> All { get; } = new ObjectRegistry<IRegularizer>("regularizer", "keras.regularizers")
        .Add(static c => new L1(c.Number("l1", 0.01)), "L1")
        .Add(static c => new L2(c.Number("l2", 0.01)), "L2")
        .Add(static c => new L1L2(c.Number("l1", 0), c.Number("l2", 0)), "L1L2", "l1_l2")
        .Add(static c => new OrthogonalRegularizer(c.Number("factor", 0.01), c.Text("mode", "rows")!), "OrthogonalRegularizer");
}
