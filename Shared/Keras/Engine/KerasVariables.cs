using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

/// <summary>Makes variables that are not a layer's yet. Source: keras.Variable.</summary>
internal static class KerasVariables
{
    /// <summary>A variable of what an initializer gives.</summary>
    /// <exception cref="ValueError">The shape is not given or not known, or an argument is none of those that Keras takes.</exception>
    public static KerasVariable Of(InitializerArg initializer, Shape? shape, DTypeArg? dtype, bool trainable, bool autocast, string aggregation, string? name)
    {
        if (shape is null)
        {
            throw new ValueError(
                $"When creating a Variable from an initializer, the `shape` argument should be specified. Received: initializer={initializer.Initializer} and shape=None");
        }
        if (!shape.IsFullyDefined)
            throw new ValueError($"Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape={shape} for variable path='{CallContext.PathOf(name ?? "variable")}'");
        // Variables exist at once, also where a step is being traced.
        using var now = Emitter.Use(EagerEmitter.Instance);
        return Make(initializer.Initializer.Apply(new InitializerArgs(shape, BackendConfig.TypeOf(dtype))), trainable, autocast, aggregation, name);
    }

    /// <summary>A variable of these elements, which are copied.</summary>
    /// <exception cref="ValueError">An argument is none of those that Keras takes.</exception>
    public static KerasVariable Of(Tensor initializer, DTypeArg? dtype, bool trainable, bool autocast, string aggregation, string? name)
    {
        using var now = Emitter.Use(EagerEmitter.Instance);
        return Make(initializer.As(BackendConfig.TypeOf(dtype)), trainable, autocast, aggregation, name);
    }

    private static KerasVariable Make(Tensor first, bool trainable, bool autocast, string aggregation, string? name)
    {
        name ??= Naming.AutoName("Variable");
        if (name.Contains('/', StringComparison.Ordinal))
            throw new ValueError($"Argument `name` must be a string and cannot contain character `/`. Received: name={name}");
        if (aggregation is not ("mean" or "sum" or "only_first_replica"))
            throw new ValueError($"Invalid valid for argument `aggregation`. Expected one of {{'mean', 'sum', 'only_first_replica'}}. Received: aggregation={aggregation}");
        var elements = first.Concrete();
        var copy = TensorValue.Uninitialized(elements.Spec);
        elements.Storage.Bytes[..(int)elements.Spec.Bytes].CopyTo(copy.Storage.Bytes);
        return new KerasVariable(new Variable(copy, CallContext.PathOf(name), trainable), name, trainable, autocast: autocast, aggregation: aggregation);
    }
}
