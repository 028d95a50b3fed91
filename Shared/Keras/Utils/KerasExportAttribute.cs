namespace Tensorflow.Keras;

/// <summary>
/// Offers a class in a group such as <c>keras.layers</c>: each of its public constructors becomes a function of the same name, parameters and defaults
/// in the group's class (<c>keras.layers.Dense(10)</c>) and static class (<c>using static Tensorflow.Keras.layers;</c>, then <c>Dense(10)</c>).
/// A static method becomes a property of a delegate type, which is called and handed over as in Python: <c>keras.losses.hinge(y_true, y_pred)</c>, <c>loss: keras.losses.hinge</c>.
/// Of a static class all public methods become functions of the group: <c>keras.ops.mean(x)</c>.
/// </summary>
/// <param name="group">
/// layers, activations, losses, metrics, optimizers, schedules, initializers, regularizers, constraints, callbacks, random, ops and its parts (<c>ops.nn</c>), dtype_policies, mixed_precision, config, image (of <c>keras.preprocessing</c>), or kt (keras_tuner) and its part <c>kt.oracles</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class KerasExportAttribute(string group) : Attribute
{
    /// <summary>The group.</summary>
    public string Group { get; } = group;

    /// <summary>The functions' name where it is not the class'.</summary>
    public string? Name { get; set; }
}

/// <summary>Keeps a constructor of an exported class from becoming a function of its group.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class KerasExportIgnoreAttribute : Attribute;
