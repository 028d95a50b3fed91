namespace Tensorflow.Keras.Saving;

/// <summary>The objects of one kind (initializers, losses, …) by the names that Keras knows them by.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="kind">What the kind is called in messages: <c>initializer</c>.</param>
/// <param name="module">Where Python has them: <c>keras.initializers</c>.</param>
/// <param name="make">Makes an object by its name; <see langword="null"/> where nothing has this name.</param>
/// <param name="names">All names.</param>
internal sealed class ObjectRegistry<T>(string kind, string module, Func<string, KerasConfig, T?> make, Func<string[]> names) where T : class
{
    private static readonly Dictionary<string, object?> s_noArguments = [];
    private string[]? _names;

    /// <summary>All names.</summary>
    public IReadOnlyCollection<string> Names => _names ??= names();

    /// <summary>Whether an object has this name.</summary>
    public bool Knows(string name) => Array.IndexOf(_names ??= names(), name) >= 0;

    /// <summary>A new object by its name, with default arguments.</summary>
    /// <exception cref="ValueError">Nothing has this name.</exception>
    public T Make(string name) => TryMake(name, s_noArguments) ?? (RegisteredObjects.Find(name) as CustomClass)?.from_config(s_noArguments) as T ?? throw Unknown(name);

    /// <summary>A new object by its name; <see langword="null"/> where nothing has this name.</summary>
    public T? TryMake(string name, IReadOnlyDictionary<string, object?> arguments) => make(name, new KerasConfig(arguments, name));

    /// <summary>What an identifier stands for: an object itself, a name, or a config as <see cref="ObjectWriter"/> writes it.</summary>
    /// <exception cref="ValueError">It stands for nothing of this kind.</exception>
    public T? Get(object? identifier) => identifier switch
    {
        null => null,
        T instance => instance,
        string name => Make(name),
        IReadOnlyDictionary<string, object?> config => Deserialize(config),
        _ => throw Unknown(identifier),
    };

    /// <summary>Makes the object that a config describes: <c>class_name</c>, and its arguments under <c>config</c>. Classes that the program registered are found first.</summary>
    /// <param name="config">The config.</param>
    /// <param name="custom">Names that the config may use beside those that are registered.</param>
    /// <exception cref="ValueError">The class is not known, is of another kind, or the config has no class name.</exception>
    public T Deserialize(IReadOnlyDictionary<string, object?> config, CustomObjects? custom = null)
    {
        if (config.GetValueOrDefault("class_name") is not string name)
            throw new ValueError($"A config of {kind} needs a 'class_name' and a 'config'. Received the keys: {string.Join(", ", config.Keys)}");
        using var scope = new CustomObjectScope(CustomObjects.Union(CustomObjectScope.Current, custom));
        if (ObjectReader.TryReadCustom(config) is { } own)
            return own as T ?? throw Unknown(config);
        if (IsOfAnotherKind(config.GetValueOrDefault("module") as string, name))
            throw Unknown(config);
        return name == "function" && config.GetValueOrDefault("config") is string function ? Make(function)
            : TryMake(name, KerasConfig.ArgumentsOf(config)) ?? throw ObjectReader.UnknownIn(config) ?? (Exception)Unknown(name);
    }

    /// <summary>Whether a class of this name is in another module and would be taken for one of this.</summary>
    private bool IsOfAnotherKind(string? given, string name) => given is not null && given != module && KnownObjects.Knows(given, name);

    private ValueError Unknown(object identifier) => new($"Could not interpret {kind} identifier: {(identifier is string ? identifier : ConfigText.Of(identifier))}");
}
