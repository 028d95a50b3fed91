using System.Collections.Concurrent;

namespace Tensorflow.Keras.Engine;

/// <summary>The methods in which a class of layers can say what it computes.</summary>
internal enum CallForm
{
    /// <summary><c>call(Tensor, bool)</c>.</summary>
    Tensor,

    /// <summary><c>call(Tensor, bool, Tensor?)</c>.</summary>
    MaskedTensor,

    /// <summary><c>call(Tensors, bool)</c>.</summary>
    Tensors,

    /// <summary><c>Call(Tensors, Tensors?, bool?, IOptionalArgs?)</c>.</summary>
    TensorFlowNet,

    /// <summary><c>call(CallArguments)</c>.</summary>
    Arguments,
}

/// <summary>The methods in which a class of layers can speak about shapes.</summary>
internal enum ShapeForm
{
    /// <summary>Of one tensor.</summary>
    Shape,

    /// <summary>Of one tensor or several.</summary>
    Shapes,
}

/// <summary>
/// Which of the forms of <c>call</c>, <c>build</c> and <c>compute_output_shape</c> a class overrides, the most derived first and, of those in one class, the most general first. A call goes to the
/// first; what a class inherits of a form that it does not override goes on to the next.
/// </summary>
internal sealed class LayerForms
{
    private static readonly ConcurrentDictionary<Type, LayerForms> s_known = new();

    /// <summary>The forms of <c>call</c>.</summary>
    public required CallForm[] Calls { get; init; }

    /// <summary>Whether one of them is a method of a class outside of the library.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>The forms of <c>build</c>.</summary>
    public required ShapeForm[] Builds { get; init; }

    /// <summary>The forms of <c>compute_output_shape</c>.</summary>
    public required ShapeForm[] OutputShapes { get; init; }

    /// <summary>Whether the class overrides <c>compute_mask</c>.</summary>
    public required bool ComputesMask { get; init; }

    /// <summary>The forms of a layer's class, which are found once.</summary>
    public static LayerForms Of(Layer layer) => s_known.GetOrAdd(layer.GetType(), static (_, layer) => layer.FindForms(), layer);

    /// <summary>The forms that a class below <see cref="Layer"/> overrides.</summary>
    /// <param name="forms">All forms, the most general first.</param>
    /// <param name="methods">The method of each.</param>
    public static T[] Overridden<T>(T[] forms, Delegate[] methods)
    {
        var (depths, count) = (new int[forms.Length], 0);
        for (var i = 0; i < forms.Length; i++)
        {
            if (methods[i].Method.DeclaringType is not { } type || type == typeof(Layer))
                continue;
            var (form, depth, place) = (forms[i], Depth(type), count++);
            for (; place > 0 && depths[place - 1] < depth; place--)
                (forms[place], depths[place]) = (forms[place - 1], depths[place - 1]);
            (forms[place], depths[place]) = (form, depth);
        }
        return forms[..count];
    }

    /// <summary>The form that follows one in its list: the first when the list does not have it, nothing after the last.</summary>
    public static T? Next<T>(T[] forms, T form) where T : struct
    {
        var next = Array.IndexOf(forms, form) + 1;
        return next < forms.Length ? forms[next] : null;
    }

    private static int Depth(Type type)
    {
        var depth = 0;
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            depth++;
        return depth;
    }
}
