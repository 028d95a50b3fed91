using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;

namespace Tensorflow.Operations.Initializers;

/// <summary>The base of all initializers. One of your own overrides <see cref="call"/>.</summary>
public abstract class Initializer : IInitializer
{
    /// <inheritdoc/>
    public virtual string ClassName => GetType().Name;

    /// <inheritdoc/>
    public IDictionary<string, object?> Config => get_config();

    /// <summary>The first elements of a weight.</summary>
    /// <param name="shape">The sizes, all known.</param>
    /// <param name="dtype">The element type.</param>
    public abstract Tensor call(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT);

    /// <summary>The first elements of a weight: what <c>initializer(shape)</c> is in Python.</summary>
    /// <param name="shape">The sizes, all known.</param>
    /// <param name="dtype">The element type, float32 unless something else is set.</param>
    public Tensor Apply(Shape shape, DTypeArg? dtype = null) => call(shape, BackendConfig.TypeOf(dtype));

    /// <inheritdoc/>
    public Tensor Apply(InitializerArgs args) => call(args.Shape, args.DType == TF_DataType.DtInvalid ? BackendConfig.FloatX : args.DType);

    /// <summary>The arguments that make an equal initializer.</summary>
    public virtual Dictionary<string, object?> get_config() => [];
}
