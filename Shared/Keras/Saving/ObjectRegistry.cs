namespace Tensorflow.Keras.Saving;

/// <summary>The objects of one kind (initializers, losses, …) by the names that Keras knows them by.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="kind">What the kind is called in messages: <c>initializer</c>.</param>
/// <param name="module">Where Python has them: <c>keras.initializers</c>.</param>
internal sealed class ObjectRegistry<T>(string kind, string module) where T : class
{
    private static readonly Dictionary<string, object?> s_noArguments = [];
    private readonly Dictionary<string, Func<KerasConfig, T>> _makers = new(StringComparer.Ordinal);

    /// <summary>Makes a class known under its name, the same in snake case, and others.</summary>
    public ObjectRegistry<T> Add(Func<KerasConfig, T> make, string className, params ReadOnlySpan<string> others)
    {
        _makers[className] = make;
        _makers[Utils.Naming.ToSnakeCase(className)] = make;
        foreach (var other in others)
            _makers[other] = make;
        return this;
    }

    /// <summary>All names.</summary>
    public IReadOnlyCollection<string> Names => _makers.Keys;

    /// <summary>A new object by its name, with default arguments.</summary>
    /// <exception cref="ValueError">Nothing has this name.</exception>
    public T Make(string name) => _makers.TryGetValue(name, out var make) ? make(new KerasConfig(s_noArguments)) : throw Unknown(name);

    /// <summary>A new object by its name; <see langword="null"/> where nothing has this name.</summary>
    public T? TryMake(string name, KerasConfig arguments) => _makers.TryGetValue(name, out var make) ? make(arguments) : null;

    /// <summary>What an identifier stands for: an object itself, a name, or a config as <see cref="Serialize"/> writes it.</summary>
    /// <exception cref="ValueError">It stands for nothing of this kind.</exception>
    public T? Get(object? identifier) => identifier switch
    {
        null => null,
        T instance => instance,
        string name => Make(name),
        IReadOnlyDictionary<string, object?> config => Deserialize(config),
        _ => throw Unknown(identifier),
    };

    /// <summary>Makes the object that a config describes: <c>class_name</c>, and its arguments under <c>config</c>.</summary>
    /// <exception cref="ValueError">The class is not known, or the config has no class name.</exception>
    public T Deserialize(IReadOnlyDictionary<string, object?> config)
    {
        if (config.GetValueOrDefault("class_name") is not string name)
            throw new ValueError($"A config of {kind} needs a 'class_name' and a 'config'. Received the keys: {string.Join(", ", config.Keys)}");
        if (!_makers.TryGetValue(name, out var make))
            throw Unknown(name);
        return make(new KerasConfig(config.GetValueOrDefault("config") as IReadOnlyDictionary<string, object?> ?? s_noArguments));
    }

    /// <summary>The config that makes an equal object.</summary>
    public Dictionary<string, object?> Serialize(string className, Dictionary<string, object?> arguments) => new()
    {
        ["module"] = module,
        ["class_name"] = className,
        ["config"] = arguments,
        ["registered_name"] = null,
    };

    private ValueError Unknown(object identifier) => new($"Could not interpret {kind} identifier: {identifier}");
}
