using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Applications;

/// <summary>The inputs that a tensor comes from.</summary>
internal static class SourceInputs
{
    /// <summary>What <c>keras.Input</c> gave of all that the tensor depends on.</summary>
    public static Tensors Of(KerasTensor tensor)
    {
        var found = new List<Tensor>();
        var seen = new HashSet<KerasTensor>(ReferenceEqualityComparer.Instance);
        var open = new Stack<KerasTensor>([tensor]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
                continue;
            if (next.Layer is InputLayer || next.Call is null)
                found.Add(next);
            else
                next.Call.Inputs.Reverse().ToList().ForEach(open.Push);
        }
        return found.Count == 1 ? found[0] : new Tensors(found);
    }
}
