using Tensorflow.Keras.Engine;
using Tensorflow.Operations.Initializers;
using TfNet.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// While a model is read from a file, the numbers of its weights are still to come: drawing millions that are replaced at once would take as long as reading them. Initializers draw at the end
/// what the file did not bring.
/// </summary>
internal sealed class AwaitedWeights : IDisposable
{
    [ThreadStatic]
    private static AwaitedWeights? s_current;

    private readonly AwaitedWeights? _former = s_current;
    private readonly List<(KerasVariable Weight, IInitializer Initializer)> _awaited = [];

    /// <summary>Until the result is disposed, weights that this thread makes wait for a file.</summary>
    public AwaitedWeights() => s_current = this;

    /// <summary>The first elements of a weight: what the initializer gives, or zeros where a file is to bring them.</summary>
    public static TensorValue First(IInitializer initializer, TensorSpec spec) => s_current is not null && CanWait(initializer)
        ? TensorValue.Zeros(spec)
        : initializer.Apply(new InitializerArgs(spec.Shape, spec.DType)).Concrete();

    /// <summary>Keeps in mind how a weight would be initialized.</summary>
    public static void Note(KerasVariable weight, IInitializer initializer)
    {
        if (s_current is { } current && CanWait(initializer))
            current._awaited.Add((weight, initializer));
    }

    /// <summary>Initializes the weights that nothing was written to.</summary>
    public void Complete()
    {
        foreach (var (weight, initializer) in _awaited)
        {
            if (!weight.Variable.WasWritten)
                weight.Variable.Assign(initializer.Apply(new InitializerArgs(weight.Variable.Shape, weight.Variable.DType)).Concrete());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => s_current = _former;

    // What a program wrote itself may count its calls, and so does a generator that goes on with each draw.
    private static bool CanWait(IInitializer initializer) => initializer is RandomInitializer { IsRepeatable: true } random && random.GetType().Assembly == typeof(AwaitedWeights).Assembly;
}
