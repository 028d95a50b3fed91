using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>A value that is not searched for. Source: keras_tuner.engine.hyperparameters.Fixed.</summary>
internal sealed class FixedHyperParameter(string name, object value, IReadOnlyList<ParentCondition>? conditions) : HyperParameter(name, conditions)
{
    private readonly object _value = HyperValue.Standard(value)
        ?? throw new ValueError($"`Fixed` value must be an `int`, `float`, `str`, or `bool`, found {PythonText.Str(value)}");

    public override object @default => _value;

    internal override string ClassName => "Fixed";

    public override object prob_to_value(double prob) => _value;

    public override double value_to_prob(object value) => 0.5;

    public override IReadOnlyList<object> values => [_value];

    public override Dictionary<string, object?> get_config() => new(base.get_config().Where(static entry => entry.Key != "default")) { ["value"] = _value };

    public override string ToString() => $"Fixed(name: {name}, value: {PythonText.Str(_value)})";
}
