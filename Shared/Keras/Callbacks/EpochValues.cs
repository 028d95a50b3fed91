using TfNet.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Values of a history, an item an epoch. Python keeps them as floats of 64 bits, and so they print: <c>[0.6931471824645996]</c>.</summary>
internal sealed class EpochValues : List<float>, IRepr
{
    public EpochValues()
    {
    }

    public EpochValues(IEnumerable<float> values) : base(values)
    {
    }

    public override string ToString() => PythonText.List(this.Select(static value => (object)(double)value));

    public string __repr__() => ToString();
}
