using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using Tensorflow.Keras.Applications;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Optimizers.Schedules;
using Tensorflow.Keras.Random;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// Writes objects as configs, which consist of what JSON has. Source: keras.src.saving.serialization_lib.serialize_keras_object.
/// </summary>
/// <param name="call">Which of the calls of its layer made a tensor; its position among all of them when left out.</param>
internal sealed class ObjectWriter(Func<KerasTensor, int>? call = null)
{
    private int _depth;

    /// <summary>What is written for a value.</summary>
    /// <param name="value">Plain data, tensors, arrays, functions, and objects that have a config.</param>
    /// <exception cref="TypeError">It has no config.</exception>
    /// <exception cref="ValueError">Objects stand too deep inside one another, or a function has no name.</exception>
    public object? Write(object? value)
    {
        switch (value)
        {
            case null or string or bool or long or double or BigInteger or LambdaCode: return value;
            case int or short or byte or sbyte or ushort or uint or ulong: return SpecialObjects.Plain(value);
            case float number: return PythonNumber.Exact(number);
            case Half number: return (double)number;
            case Shape shape: return SpecialObjects.Of(shape);
            case TF_DataType dtype: return dtype.Name();
            case KerasTensor tensor: return SpecialObjects.Of(tensor, call?.Invoke(tensor) ?? tensor.Call?.Index ?? 0);
            case Tensor tensor: return SpecialObjects.Of(tensor);
            case NDArray array: return SpecialObjects.Of(array);
            case Slice slice: return SpecialObjects.Of(slice);
            case Delegate function: return Naming.OfFunction(function) == "<lambda>" && !RegisteredObjects.IsRegistered(function) ? Lambda(function) : Function(NameOf(function));
            case DTypePolicy policy: return DTypePolicyFunctions.serialize(policy);
            case Activation activation: return Function(activation.Name);
            case Axis axis: return axis.IsNumber ? (long)axis[0]! : Write(axis.axis);
        }
        if (++_depth > Json.JsonReader.MaxDepth)
            throw new ValueError($"Objects stand more than {Json.JsonReader.MaxDepth} deep inside one another. Received: {value}. If one of them is inside itself, take it out.");
        object written = value switch
        {
            IReadOnlyDictionary<string, object?> map => Map(map),
            IDictionary map => Untyped(map),
            ITuple tuple => Enumerable.Range(0, tuple.Length).Select(i => Write(tuple[i])).ToList(),
            IEnumerable list and not IKerasSerializable => list.Cast<object?>().Select(Write).ToList(),
            _ => Instance(value),
        };
        _depth--;
        return written;
    }

    /// <summary>What is written for an object that has a config.</summary>
    /// <exception cref="TypeError">It has none.</exception>
    public static Dictionary<string, object?> Object(object value) => new ObjectWriter().Instance(value);

    /// <summary>The same dictionary with what is written for its values.</summary>
    public Dictionary<string, object?> Map(IReadOnlyDictionary<string, object?> map)
    {
        var written = new Dictionary<string, object?>(map.Count, StringComparer.Ordinal);
        foreach (var (key, value) in map)
            written[key] = Write(value);
        return written;
    }

    /// <summary>A function by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="function">The function, for one that has no name.</param>
    public static Dictionary<string, object?> Function(string name, Delegate? function = null) => name == "<lambda>"
        ? Lambda(function)
        : new() { ["module"] = "builtins", ["class_name"] = "function", ["config"] = name, ["registered_name"] = "function" };

    /// <summary>A function without a name. Python writes its code; here the config holds the function itself, which no file does.</summary>
    private static Dictionary<string, object?> Lambda(Delegate? function)
    {
        Warnings.Warn(
            "The object being serialized includes a `lambda`, which has no name by which a file could have it. In order to reload the object, give the function in `custom_objects`. "
            + "Please avoid using `lambda` in the future, and register a named function instead: keras.saving.register_keras_serializable(double_it).");
        return SpecialObjects.Mark(SpecialObjects.Lambda, new() { ["code"] = function is null ? null : new LambdaCode(function), ["defaults"] = null, ["closure"] = null });
    }

    /// <summary>The name of a function, without its package.</summary>
    private static string NameOf(Delegate function) => RegisteredObjects.IsRegistered(function) ? RegisteredObjects.NameOf(function) is var full ? full[(full.IndexOf('>') + 1)..] : "" : Naming.OfFunction(function);

    private Dictionary<string, object?> Untyped(IDictionary map)
    {
        var written = new Dictionary<string, object?>(map.Count, StringComparer.Ordinal);
        foreach (DictionaryEntry entry in map)
            written[entry.Key as string ?? throw new TypeError($"The names of a config are texts. Received: {entry.Key} of the type {entry.Key.GetType().Name}.")] = Write(entry.Value);
        return written;
    }

    /// <summary>An object of a class that has a config.</summary>
    private Dictionary<string, object?> Instance(object value)
    {
        var config = ConfigOf(value) ?? throw new TypeError(
            $"Cannot serialize object {value} of type {value.GetType().Name}. To be serializable, a class must implement the `get_config()` method: {nameof(IKerasSerializable)}.");
        var (module, className, registered) = Identity(value);
        var written = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["module"] = module,
            ["class_name"] = className,
            ["config"] = Map(config),
            ["registered_name"] = registered,
        };
        if (value is Layer layer && layer.get_build_config() is { } build)
            written["build_config"] = Map(build);
        if (value is Model model && model.get_compile_config() is { } compile)
            written["compile_config"] = Map(compile);
        return written;
    }

    /// <summary>How Python tells the class of an object.</summary>
    private static (string? Module, string ClassName, string? Registered) Identity(object value)
    {
        var type = value.GetType();
        return value switch
        {
            _ when type == typeof(Sequential) => ("keras", "Sequential", null),
            _ when type == typeof(Functional) => ("keras.src.models.functional", "Functional", "Functional"),
            FunctionCall function => (function.Module, function.ClassName, function.ClassName),
            // What Keras does not export has a name of its own to be registered by.
            _ when ApplicationLayers.ModuleOf(value) is { } module => (module, type.Name, type.Name),
            _ when KnownObjects.ModuleOf(value) is { } module => (module, KnownObjects.ClassNameOf(value), null),
            _ => (null, type.Name, RegisteredObjects.NameOf(type)),
        };
    }

    private static IReadOnlyDictionary<string, object?>? ConfigOf(object value) => value switch
    {
        IKerasSerializable own => own.get_config(),
        Layer layer => layer.get_config(),
        Loss loss => loss.get_config(),
        Metric metric => metric.get_config(),
        Optimizer optimizer => optimizer.get_config(),
        LearningRateSchedule schedule => schedule.get_config(),
        IInitializer initializer => initializer.Config.AsReadOnly(),
        IRegularizer regularizer => regularizer.Config.AsReadOnly(),
        Constraint constraint => constraint.get_config(),
        SeedGenerator generator => generator.get_config(),
        _ => null,
    };
}
