namespace Tensorflow.Keras;

/// <summary>The initializers of layers that were given none.</summary>
internal static class InitializerDefaults
{
    /// <summary>The argument, or an initializer by its name; made now, so that seeds are drawn in the order of Keras' constructors.</summary>
    public static InitializerArg OrNamed(this InitializerArg? argument, string name)
    {
        var chosen = argument ?? name!;
        _ = chosen.Initializer;
        return chosen;
    }
}
