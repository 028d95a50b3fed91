using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>Fractions of a range. Source: keras_tuner.engine.hyperparameters.Float.</summary>
internal sealed class FloatHyperParameter : Numerical
{
    private readonly double? _default;

    public FloatHyperParameter(string name, double min, double max, double? step, string? sampling, double? @default, IReadOnlyList<ParentCondition>? conditions)
        : base("Float", name, min, max, step, sampling, conditions) => _default = @default;

    public override object @default => _default ?? Min;

    internal override string ClassName => "Float";

    public override object prob_to_value(double prob) => Step is null ? At(prob, Max) : AtStep(prob);

    public override double value_to_prob(object value) => Step is null ? Place(Number(value), Max) : PlaceOfStep(Number(value));

    public override Dictionary<string, object?> get_config()
    {
        var config = base.get_config();
        config["min_value"] = Min;
        config["max_value"] = Max;
        config["step"] = Step;
        config["sampling"] = Sampling;
        return config;
    }

    public override string ToString() =>
        $"Float(name: '{name}', min_value: '{Text(Min)}', max_value: '{Text(Max)}', step: '{PythonNumber.Repr(Step)}', sampling: '{Sampling}', default: '{Text(_default ?? Min)}')";

    protected override object Value(double number) => number;

    protected override string Text(double number) => PythonNumber.Repr(number);
}
