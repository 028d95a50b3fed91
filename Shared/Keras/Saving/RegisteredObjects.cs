using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// The classes and functions that the program registered, by name and the other way round. Source: keras.src.saving.object_registration.
/// </summary>
internal static class RegisteredObjects
{
    private static readonly Dictionary<object, string> s_names = [];

    /// <summary>All that is registered.</summary>
    public static CustomObjects All { get; } = [];

    /// <summary>Registers a class.</summary>
    public static void Register(CustomClass known, string package, string? name)
    {
        var full = $"{package}>{name ?? known.type.Name}";
        lock (s_names)
        {
            All.Set(full, known);
            s_names[known.type] = full;
        }
    }

    /// <summary>Registers a function.</summary>
    /// <exception cref="ValueError">It is a lambda, which has no name, and none is given.</exception>
    public static void Register(Delegate function, string package, string? name)
    {
        name ??= Naming.OfFunction(function);
        if (name == "<lambda>")
            throw new ValueError("A lambda has no name under which it can be registered. Received: a lambda without `name`. Name it: register_keras_serializable(x => …, name: \"double_it\").");
        lock (s_names)
        {
            All.Set($"{package}>{name}", function);
            s_names[function] = $"{package}>{name}";
        }
    }

    /// <summary>The name under which a class or function is registered; its own name where it is not.</summary>
    public static string NameOf(object known)
    {
        lock (s_names)
        {
            return s_names.GetValueOrDefault(known) ?? known switch
            {
                Type type => type.Name,
                Delegate function => Naming.OfFunction(function),
                _ => known.GetType().Name,
            };
        }
    }

    /// <summary>Whether a function is registered.</summary>
    public static bool IsRegistered(Delegate function)
    {
        lock (s_names)
            return s_names.ContainsKey(function);
    }

    /// <summary>What a name stands for, in the scope, among what is registered or in a list; <see langword="null"/> where it stands for nothing.</summary>
    public static object? Find(string name, CustomObjects? custom = null)
    {
        lock (s_names)
            return CustomObjectScope.Current?.Find(name) ?? All.Find(name) ?? custom?.Find(name);
    }
}
