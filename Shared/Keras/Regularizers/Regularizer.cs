using Tensorflow.Keras;
using TfNet.Engine;

namespace Tensorflow.Operations.Regularizers;

/// <summary>The base of all regularizers. One of your own overrides <see cref="call"/>.</summary>
public abstract class Regularizer : IRegularizer
{
    /// <inheritdoc/>
    public virtual string ClassName => GetType().Name;

    /// <inheritdoc/>
    public IDictionary<string, object?> Config => get_config();

    /// <summary>The penalty.</summary>
    /// <param name="x">The weight or output.</param>
    /// <returns>A scalar.</returns>
    public abstract Tensor call(Tensor x);

    /// <summary>The penalty: what <c>regularizer(x)</c> is in Python.</summary>
    /// <param name="x">The weight or output.</param>
    public Tensor Apply(Tensor x) => call(x);

    /// <inheritdoc/>
    public Tensor Apply(RegularizerArgs args) => call(args.X);

    /// <summary>The arguments that make an equal regularizer.</summary>
    /// <exception cref="ValueError">The class does not override it.</exception>
    public virtual Dictionary<string, object?> get_config() =>
        throw new ValueError($"{this} does not implement get_config(): override it, so that the regularizer can be saved.");

    /// <summary>A factor that must be a number and not negative.</summary>
    /// <exception cref="ValueError">It is not.</exception>
    private protected static double Validate(double value, string name) => double.IsFinite(value) && value >= 0
        ? value
        : throw new ValueError($"Invalid value for argument {name}: expected a non-negative float.Received: {name}={PythonNumber.Repr(value)}");
}
