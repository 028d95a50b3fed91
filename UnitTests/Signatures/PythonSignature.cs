using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Tensorflow;

namespace TfNet.UnitTests.Signatures;

/// <summary>The parameters of a function of Python, and how those of a method differ from them.</summary>
internal sealed class PythonSignature
{
    private static readonly string[] s_ofLayers = ["name", "trainable", "dtype", "input_shape", "input_dim", "data_format", "activity_regularizer"];
    private readonly List<(string Name, JsonElement? Default)> _parameters = [];
    private readonly HashSet<string> _byNameAlone = [];
    private readonly HashSet<string> _passedOn = [];

    public PythonSignature(JsonElement recorded)
    {
        var byNameAlone = false;
        foreach (var item in recorded.EnumerateArray())
        {
            var name = item.ValueKind == JsonValueKind.Array ? item[0].GetString()! : item.GetString()!;
            if (name.StartsWith("**", StringComparison.Ordinal))
            {
                TakesAnyName = true;
                _passedOn.UnionWith(item.ValueKind == JsonValueKind.Array ? item[1].EnumerateArray().Select(static n => n.GetString()!) : s_ofLayers);
            }
            else if (name.StartsWith('*'))
                (byNameAlone, TakesAnyNumber) = (true, TakesAnyNumber || name != "*");
            else
                _parameters.Add((name, item.ValueKind == JsonValueKind.Array ? item[1] : null));
            if (byNameAlone && !name.StartsWith('*'))
                _byNameAlone.Add(name);
        }
    }

    /// <summary>Whether it has <c>**kwargs</c>.</summary>
    public bool TakesAnyName { get; }

    /// <summary>Whether it has <c>*args</c>.</summary>
    public bool TakesAnyNumber { get; }

    /// <summary>How many parameters a method shares with Python's function.</summary>
    public int Shared(ParameterInfo[] own) => own.Count(p => _parameters.Any(python => python.Name == p.Name));

    /// <summary>What differs: parameters that are missing or that Python lacks, another order, other defaults.</summary>
    public IEnumerable<string> Differences(ParameterInfo[] own)
    {
        var names = own.Select(p => p.Name!).ToArray();
        foreach (var (name, _) in _parameters.Where(p => !names.Contains(p.Name)))
            yield return $"lacks {name}";
        foreach (var parameter in own.Where(own => !_parameters.Any(p => p.Name == own.Name) && !Takes(own)))
            yield return $"has {parameter.Name}";
        string[] expected = [.. _parameters.Select(p => p.Name).Where(name => names.Contains(name) && !_byNameAlone.Contains(name))];
        string[] actual = [.. names.Where(expected.Contains)];
        if (!expected.SequenceEqual(actual))
            yield return $"order {string.Join(", ", actual)}";
        foreach (var (name, value) in _parameters.Where(p => names.Contains(p.Name)))
        {
            var parameter = own.First(p => p.Name == name);
            if (Default(parameter, value) is { } difference)
                yield return $"{name} {difference}";
        }
    }

    /// <summary>Parameters that can be left out and then have another value than Python's.</summary>
    public IEnumerable<string> OtherDefaults(ParameterInfo[] own) =>
        from parameter in own
        where parameter.HasDefaultValue
        from python in _parameters
        where python.Name == parameter.Name && python.Default is not null && Default(parameter, python.Default) is not null
        select $"{parameter.Name} {Default(parameter, python.Default)}";

    /// <summary>Whether Python's function takes the parameter as one of any number, or passes it on by its name: to what was recorded with **kwargs, or to the base of all layers.</summary>
    private bool Takes(ParameterInfo own) => TakesAnyNumber && own.IsDefined(typeof(ParamArrayAttribute)) || _passedOn.Contains(own.Name!);

    private static string? Default(ParameterInfo parameter, JsonElement? expected)
    {
        if (expected is not { } value)
            return parameter.HasDefaultValue ? $"may be left out" : null;
        if (!parameter.HasDefaultValue)
            return parameter.IsDefined(typeof(ParamArrayAttribute)) ? null : $"must be given; Python has {Text(value)}";
        var own = parameter.DefaultValue;
        // What is no constant in C# is made by the method where the parameter is left out; the configs of the objects say which value it is.
        if (own is null && !CanBeConstant(parameter.ParameterType))
            return null;
        return Same(own, value, parameter.ParameterType) ? null : $"is {Text(own)}; Python has {Text(value)}";
    }

    private static bool CanBeConstant(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain.IsPrimitive || plain.IsEnum || plain == typeof(string));

    private static bool Same(object? own, JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.Null => own is null,
        JsonValueKind.True => own is true,
        JsonValueKind.False => own is false,
        JsonValueKind.Number => own is not null and not string and not bool && Number(own) == value.GetDouble() || own is float single && single == (float)value.GetDouble(),
        JsonValueKind.String => own switch
        {
            string text => text == value.GetString(),
            double or float => Convert.ToDouble(own, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) is var text && (text, value.GetString()) is ("Infinity", "inf") or ("-Infinity", "-inf") or ("NaN", "nan"),
            TF_DataType dtype => dtype.Name() == value.GetString(),
            int number when type.IsEnum => string.Equals(Enum.GetName(type, number), value.GetString(), StringComparison.OrdinalIgnoreCase),
            Enum named => string.Equals(named.ToString(), value.GetString(), StringComparison.OrdinalIgnoreCase),
            _ => false,
        },
        _ => false,
    };

    private static double Number(object value) => Convert.ToDouble(value is Enum ? (int)value : value, CultureInfo.InvariantCulture);

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "None" : value.ToString();

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
