using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>One of a list of values of one type. Source: keras_tuner.engine.hyperparameters.Choice.</summary>
internal sealed class ChoiceHyperParameter : HyperParameter
{
    private readonly List<object> _values;
    private readonly object? _default;
    private readonly bool _ordered;

    public ChoiceHyperParameter(string name, IReadOnlyList<object> values, bool? ordered, object? @default, IReadOnlyList<ParentCondition>? conditions) : base(name, conditions)
    {
        if (values.Count == 0)
            throw new ValueError("`values` must be provided for `Choice`.");
        // Truth values are integers, as in Python.
        _values = [.. values.Select(value => Integers(HyperValue.Standard(value)) ?? throw new TypeError(
            $"A `Choice` can contain only `int`, `float`, `str`, or `bool`, found values: {PythonText.List(values)} with types: {value?.GetType().Name ?? "None"}"))];
        if (_values.Select(static value => value is long ? typeof(int) : value.GetType()).Distinct().Count() > 1)
            throw new TypeError($"A `Choice` can contain only one type of value, found values: {PythonText.List(values)} with types {string.Join(", ", values.Select(static value => value.GetType().Name).Distinct())}.");
        _default = Integers(HyperValue.Standard(@default));
        if (@default is not null && !_values.Any(value => HyperValue.Same(value, _default)))
            throw new ValueError($"The default value should be one of the choices. You passed: values={PythonText.List(_values)}, default={PythonText.Str(@default)}");
        var isNumeric = _values[0] is not string;
        if (ordered == true && !isNumeric)
            throw new ValueError("`ordered` must be `False` for non-numeric types.");
        _ordered = ordered ?? isNumeric;
    }

    public override object @default => _default ?? _values[0];

    internal override string ClassName => "Choice";

    public override object prob_to_value(double prob) => _values[Index(prob, _values.Count)];

    public override double value_to_prob(object value)
    {
        var index = _values.FindIndex(one => HyperValue.Same(one, value));
        return index >= 0 ? Middle(index, _values.Count) : throw new ValueError($"{PythonText.Repr(value)} is not in list: '{name}' may have {PythonText.List(_values)}.");
    }

    public override IReadOnlyList<object> values => _values;

    public override Dictionary<string, object?> get_config()
    {
        var config = base.get_config();
        config["values"] = _values.ToList<object?>();
        config["ordered"] = _ordered;
        return config;
    }

    public override string ToString() => $"Choice(name: '{name}', values: {PythonText.List(_values)}, ordered: {PythonText.Str(_ordered)}, default: {PythonText.Str(@default)})";

    private static object? Integers(object? value) => value is bool flag ? Convert.ToInt32(flag, CultureInfo.InvariantCulture) : value;
}
