using System.Globalization;

namespace Tensorflow.Keras.Tuners;

/// <summary>Integers of a range, both ends included. Source: keras_tuner.engine.hyperparameters.Int.</summary>
internal sealed class IntHyperParameter : Numerical
{
    private readonly int? _default;

    public IntHyperParameter(string name, int min, int max, int? step, string? sampling, int? @default, IReadOnlyList<ParentCondition>? conditions)
        : base("Int", name, min, max, step ?? (sampling is null || sampling == "linear" ? 1 : null), sampling, conditions) => _default = @default;

    public override object @default => _default ?? (int)Min;

    internal override string ClassName => "Int";

    public override object prob_to_value(double prob) => (int)(Step is null ? At(prob, Max + 1) : AtStep(prob));

    public override double value_to_prob(object value) => Step is null ? Place(Number(value) + 0.5, Max + 1) : PlaceOfStep(Number(value));

    public override Dictionary<string, object?> get_config()
    {
        var config = base.get_config();
        config["min_value"] = (int)Min;
        config["max_value"] = (int)Max;
        config["step"] = Step is { } step ? (int)step : null;
        config["sampling"] = Sampling;
        config["default"] = _default;
        return config;
    }

    public override string ToString() =>
        $"Int(name: '{name}', min_value: {Text(Min)}, max_value: {Text(Max)}, step: {(Step is { } step ? Text(step) : "None")}, sampling: {Sampling}, default: {@default})";

    protected override object Value(double number) => (int)number;

    protected override string Text(double number) => ((int)number).ToString(CultureInfo.InvariantCulture);
}
