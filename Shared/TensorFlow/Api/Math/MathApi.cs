using TfNet.Engine;

namespace Tensorflow;

/// <summary>The functions of <c>tf.math</c>; <c>tf</c> has them too.</summary>
public partial class MathApi
{
    private protected MathApi()
    {
    }

    private static Tensor Map(Func<Value, Value> operation, Tensor x) => new(operation(x.Value));
}
