using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Models;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// Makes objects of configs. A config may come from a file: classes are those of closed lists and those that the program registered, no module is looked for, and no code in it is run.
/// Source: keras.src.saving.serialization_lib.deserialize_keras_object.
/// </summary>
/// <param name="custom">Names that the configs may use beside those that are registered.</param>
/// <param name="safeMode">Whether code in the config is refused as unsafe; it is never run.</param>
internal sealed class ObjectReader(CustomObjects? custom = null, bool safeMode = true)
{
    [ThreadStatic]
    private static int s_depth;

    // What the outermost call of this thread reads: a class that is not known is named together with all others in it.
    [ThreadStatic]
    private static object? s_whole;

    /// <summary>What a config stands for.</summary>
    /// <param name="config">Plain data, which stand for themselves, and configs as <see cref="ObjectWriter"/> writes them.</param>
    /// <exception cref="TypeError">A class is not known, or does not take its config.</exception>
    /// <exception cref="ValueError">Code is in the config, or objects stand too deep inside one another.</exception>
    public object? Read(object? config)
    {
        switch (config)
        {
            case string name: return RegisteredObjects.Find(name, custom) ?? name;
            case null or bool or long or double or BigInteger or int or float: return config;
        }
        if (s_depth > Json.JsonReader.MaxDepth)
            throw new ValueError($"Configs stand more than {Json.JsonReader.MaxDepth} deep inside one another.");
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var isWhole = s_depth++ == 0;
        if (isWhole)
            s_whole = config;
        try
        {
            return config switch
            {
                IReadOnlyDictionary<string, object?> map => map.ContainsKey("class_name") && map.ContainsKey("config") ? Instance(map) : Map(map),
                IEnumerable list => list.Cast<object?>().Select(Read).ToList(),
                _ => throw new TypeError($"Could not parse config: {config}"),
            };
        }
        catch (Exception wrong) when (isWhole && wrong is TypeError && wrong.Message.Contains(UnknownClasses.Beginning, StringComparison.Ordinal) && UnknownClasses.In(config, CustomObjects.Union(custom, CustomObjectScope.Current)).Count > 0)
        {
            // What is around an object says that it could not be made; what is missing comes first.
            throw UnknownClasses.Error(config, CustomObjects.Union(custom, CustomObjectScope.Current));
        }
        finally
        {
            if (--s_depth == 0)
                s_whole = null;
        }
    }

    /// <summary>The layer that a config describes.</summary>
    /// <exception cref="TypeError">It describes something else.</exception>
    public Layer Layer(object? config) => Read(config) as Layer
        ?? throw new TypeError($"The config of a layer was expected: a dictionary with 'class_name' and 'config'. Received: {ConfigText.Of(config)}");

    /// <summary>A class or function of the program's own; <see langword="null"/> where the config names none.</summary>
    public object? FindCustom(IReadOnlyDictionary<string, object?> config)
    {
        var className = config.GetValueOrDefault("class_name") as string;
        if (className == "function")
            return config.GetValueOrDefault("config") is string name ? FindFunction(name) : null;
        // A class that the program gave under its own name is found for a config that has the name of a package as well.
        return config.GetValueOrDefault("registered_name") is string registered && RegisteredObjects.Find(registered, custom) is { } known ? known
            : className is not null && (config.GetValueOrDefault("module") as string)?.StartsWith("keras.", StringComparison.Ordinal) != true ? RegisteredObjects.Find(className, custom)
            : null;
    }

    /// <summary>An object of a class of the program's own, where a config names one; <see langword="null"/> otherwise.</summary>
    public static object? TryReadCustom(IReadOnlyDictionary<string, object?> config) =>
        config.ContainsKey("config") && new ObjectReader() is var reader && reader.FindCustom(config) is CustomClass ? reader.Read(config) : null;

    /// <summary>The error for a class that is not known, where it stands in a config that is being read; <see langword="null"/> otherwise.</summary>
    public static TypeError? UnknownIn(IReadOnlyDictionary<string, object?> config) => s_whole is null || !config.ContainsKey("module") ? null : UnknownClasses.Error(s_whole, CustomObjectScope.Current);

    private Dictionary<string, object?> Map(IReadOnlyDictionary<string, object?> map)
    {
        var read = new Dictionary<string, object?>(map.Count, StringComparer.Ordinal);
        foreach (var (key, value) in map)
            read[key] = Read(value);
        return read;
    }

    private object? Instance(IReadOnlyDictionary<string, object?> config)
    {
        if (config["class_name"] is not string className)
            throw new TypeError($"Could not locate class {ConfigText.Of(config["class_name"])}: the name of a class is a text. Full object config: {ConfigText.Of(config)}");
        if (className == SpecialObjects.Lambda)
            return CodeOf(config) ?? throw LambdaRefused();
        if (className == "function")
            return Function(config);
        var inner = config["config"] as IReadOnlyDictionary<string, object?>
            ?? (config["config"] is null ? new Dictionary<string, object?>() : config["config"] is IEnumerable and not string ? null : throw NotAConfig(className, config));
        if (inner is not null && SpecialObjects.IsMark(className))
            return SpecialObjects.Read(className, inner);
        using var scope = new CustomObjectScope(CustomObjects.Union(CustomObjectScope.Current, custom));
        object made;
        try
        {
            made = Made(config, className, inner);
        }
        catch (Exception wrong) when (wrong is InvalidCastException or FormatException or OverflowException or IndexOutOfRangeException or ArgumentException and not (ValueError or TypeError) or KeyNotFoundException or NullReferenceException)
        {
            throw new TypeError($"Error when deserializing class '{className}' using config={ConfigText.Of(inner)}.\n\nException encountered: {wrong.Message}");
        }
        if (made is Layer { built: false } layer && config.GetValueOrDefault("build_config") is IReadOnlyDictionary<string, object?> build)
            layer.build_from_config(build);
        if (made is Model model && config.GetValueOrDefault("compile_config") is IReadOnlyDictionary<string, object?> { Count: > 0 } compile)
            model.compile_from_config(compile);
        return made;
    }

    private object Made(IReadOnlyDictionary<string, object?> config, string className, IReadOnlyDictionary<string, object?>? inner)
    {
        if (inner is not null && FindCustom(config) is CustomClass own)
            return own.from_config(inner);
        if (ModelReader.IsModel(config))
            return new ModelReader(this).Read(className, config["config"]!);
        if (inner is null)
            throw NotAConfig(className, config);
        if (className == nameof(Layers.Lambda))
            inner = WithFunction(inner);
        if (config.GetValueOrDefault("module") is "keras" or "keras.dtype_policies" && DTypePolicyRegistry.All.Knows(className))
            return DTypePolicyRegistry.All.Deserialize(config);
        if (KnownObjects.TryMake(config.GetValueOrDefault("module") as string, className, inner, out var made))
            return made;
        if (!config.ContainsKey("module") && LegacyObjects.TryMake(className, inner, out made))
            return made;
        throw UnknownClasses.Error(s_whole ?? config, CustomObjects.Union(custom, CustomObjectScope.Current));
    }

    private object Function(IReadOnlyDictionary<string, object?> config)
    {
        if (config["config"] is not string name)
            throw new TypeError($"Could not locate function {ConfigText.Of(config["config"])}: the name of a function is a text.");
        return FindFunction(name) ?? KnownFunction(name) ?? throw new TypeError(
            $"Could not locate function '{name}'. Make sure that functions of your own are registered: keras.saving.register_keras_serializable({name[(name.IndexOf('>') + 1)..]}). Full object config: {ConfigText.Of(config)}");
    }

    /// <summary>A function of the program's own, by its name or by that with its package.</summary>
    private object? FindFunction(string name) => RegisteredObjects.Find(name, custom)
        ?? CustomObjects.Union(CustomObjects.Union(custom, CustomObjectScope.Current), RegisteredObjects.All)
            .Where(entry => entry.Value is Delegate && entry.Key.EndsWith($">{name}", StringComparison.Ordinal))
            .Select(static entry => entry.Value)
            .FirstOrDefault();

    /// <summary>A function of Keras: an activation, or what compares labels and predictions.</summary>
    private static object? KnownFunction(string name) =>
        ActivationRegistry.Names.Contains(name) ? ActivationRegistry.Get(name)
        : KnownObjects.Knows("keras.losses", name) ? (LossArg?)name
        : null;

    /// <summary>The config of a Lambda layer with the function itself: one of a name, or what the program gave under the name of the layer.</summary>
    private Dictionary<string, object?> WithFunction(IReadOnlyDictionary<string, object?> config)
    {
        var with = new Dictionary<string, object?>(config, StringComparer.Ordinal);
        foreach (var entry in (string[])["function", "mask", "output_shape"])
        {
            if (config.GetValueOrDefault(entry) is not IReadOnlyDictionary<string, object?> function)
                continue;
            with[entry] = (function.GetValueOrDefault("class_name") as string) != SpecialObjects.Lambda ? Read(function)
                : CodeOf(function) is { } own ? own
                : config.GetValueOrDefault("name") is string name && entry == "function" && RegisteredObjects.Find(name, custom) is Delegate given ? given
                : throw LambdaRefused(config.GetValueOrDefault("name") as string);
        }
        return with;
    }

    /// <summary>The function that a config of this program holds.</summary>
    public static Delegate? CodeOf(IReadOnlyDictionary<string, object?> lambda) =>
        ((lambda.GetValueOrDefault("config") as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("code") as LambdaCode)?.Function;

    private ValueError LambdaRefused(string? layer = null) => new(
        (safeMode
            ? "Requested the deserialization of a `lambda` object. This carries a potential risk of arbitrary code execution and thus it is disallowed by default. "
            : "Requested the deserialization of a `lambda` object, whose code is Python's and cannot run here. ")
        + $"Give the function under the name of the layer: custom_objects: new() {{ {{ \"{layer ?? "lambda"}\", x => … }} }}.");

    private static TypeError NotAConfig(string className, IReadOnlyDictionary<string, object?> config) => new(
        $"Error when deserializing class '{className}': its 'config' should be a dictionary. Received: {ConfigText.Of(config["config"])}");
}
