using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>True or false. Source: keras_tuner.engine.hyperparameters.Boolean.</summary>
internal sealed class BooleanHyperParameter(string name, bool @default, IReadOnlyList<ParentCondition>? conditions) : HyperParameter(name, conditions)
{
    private readonly bool _default = @default;

    public override object @default => _default;

    internal override string ClassName => "Boolean";

    public override object prob_to_value(double prob) => prob >= 0.5;

    public override double value_to_prob(object value) => HyperValue.Same(value, true) ? 0.75 : 0.25;

    public override IReadOnlyList<object> values { get; } = [true, false];

    public override string ToString() => $"Boolean(name: \"{name}\", default: {PythonText.Str(_default)})";
}
