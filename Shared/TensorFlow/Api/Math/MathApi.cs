using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>The functions of <c>tf.math</c>; <c>tf</c> has them too.</summary>
public partial class MathApi
{
    private protected MathApi()
    {
    }

    private protected static Tensor Map(Func<Value, Value> operation, Tensor x, [CallerMemberName] string function = "") =>
        Tensor.Call(x, x => new Tensor(operation(x.Value)), function);
}
