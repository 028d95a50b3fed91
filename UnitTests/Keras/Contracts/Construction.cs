using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>Makes objects by the names of their classes and arguments, as Python code names them.</summary>
internal static class Construction
{
    private static readonly Assembly s_keras = typeof(KerasExportAttribute).Assembly;

    /// <summary>The classes by group and name in Keras.</summary>
    public static Dictionary<(string Group, string Name), Type> Classes { get; } = (
        from type in s_keras.GetTypes()
        where !(type.IsAbstract && type.IsSealed)
        from export in type.GetCustomAttributes<KerasExportAttribute>()
        select (Key: (export.Group, export.Name ?? type.Name), type)).ToDictionary(pair => pair.Key, pair => pair.type);

    /// <summary>The object that the class' own constructor makes of arguments by name; all else is left out.</summary>
    public static object Make(Type type, JsonElement arguments)
    {
        var given = arguments.EnumerateObject().ToDictionary(a => a.Name, a => a.Value);
        var constructor = type.GetConstructors()
            .Where(c => given.Keys.All(name => c.GetParameters().Any(p => p.Name == name)) && c.GetParameters().All(p => p.HasDefaultValue || given.ContainsKey(p.Name!)))
            .OrderByDescending(c => c.GetCustomAttribute<OverloadResolutionPriorityAttribute>()?.Priority ?? 0)
            .ThenByDescending(c => c.GetParameters().Length)
            .FirstOrDefault() ?? throw new InvalidOperationException($"{type.Name} has no constructor that takes ({string.Join(", ", given.Keys)}) by name and no more.");
        return constructor.Invoke([.. constructor.GetParameters().Select(p => given.TryGetValue(p.Name!, out var value) ? Convert(value, p.ParameterType) : Default(p))]);
    }

    private static object? Default(ParameterInfo parameter) => parameter.DefaultValue is null && parameter.ParameterType.IsValueType
        ? Activator.CreateInstance(parameter.ParameterType)
        : parameter.DefaultValue is { } value && Nullable.GetUnderlyingType(parameter.ParameterType) is { IsEnum: true } kind ? Enum.ToObject(kind, value) : parameter.DefaultValue;

    private static object? Convert(JsonElement value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return Candidates(value).Select(candidate => As(candidate, type)).FirstOrDefault(converted => converted is not null)
            ?? throw new InvalidOperationException($"{value} does not convert to {type}.");
    }

    private static IEnumerable<object> Candidates(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.True or JsonValueKind.False => [value.GetBoolean()],
        JsonValueKind.Number when value.TryGetInt32(out var integer) => [integer, (long)integer, (double)integer],
        JsonValueKind.Number => [value.GetDouble(), (float)value.GetDouble()],
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out _)) =>
            [value.EnumerateArray().Select(item => item.GetInt32()).ToArray(), value.EnumerateArray().Select(item => item.GetInt64()).ToArray(), Doubles(value)],
        JsonValueKind.Object => [Named(value)],
        JsonValueKind.Array when value[0].ValueKind == JsonValueKind.Object => [value.EnumerateArray().Select(item => (Layer)Named(item)).ToArray()],
        JsonValueKind.Array when value[0].ValueKind == JsonValueKind.Array => [value.EnumerateArray().Select(row => row.EnumerateArray().Select(item => item.GetInt32()).ToArray()).ToArray()],
        _ => [Doubles(value)],
    };

    /// <summary>The object of <c>{"Dense": {"units": 3}}</c>.</summary>
    private static object Named(JsonElement value)
    {
        var entry = value.EnumerateObject().Single();
        return Make(Classes.First(known => known.Key.Name == entry.Name).Value, entry.Value);
    }

    private static double[] Doubles(JsonElement value) => [.. value.EnumerateArray().Select(item => item.GetDouble())];

    private static object? As(object value, Type type)
    {
        if (type.IsInstanceOfType(value))
            return value;
        var conversion = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(m => m.Name == "op_Implicit" && m.ReturnType == type && m.GetParameters()[0].ParameterType.IsInstanceOfType(value));
        return conversion?.Invoke(null, [value]);
    }
}
