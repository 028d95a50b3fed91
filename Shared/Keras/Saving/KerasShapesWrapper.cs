using System.Runtime.CompilerServices;
using Tensorflow.Common.Types;
using TfNet.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// The shape of one tensor, or those of several, in a list or by name, as the tensors themselves are: what <c>build</c> and <c>compute_output_shape</c> of layers with several inputs
/// take. The batch is the first size of each; unknown sizes are -1.
/// </summary>
[CollectionBuilder(typeof(KerasShapesWrapper), nameof(Create))]
public sealed class KerasShapesWrapper : Nest<Shape>
{
    /// <summary>One shape.</summary>
    public KerasShapesWrapper(Shape shape) : base(shape)
    {
    }

    /// <summary>A list of shapes.</summary>
    public KerasShapesWrapper(IEnumerable<Shape> shapes) : base(shapes)
    {
    }

    /// <summary>Shapes in a structure.</summary>
    /// <param name="structure">How they belong together.</param>
    /// <param name="shapes">The shapes in the order of the structure.</param>
    /// <exception cref="ValueError">The structure has another number of shapes.</exception>
    public KerasShapesWrapper(Structure structure, IEnumerable<Shape> shapes) : base(structure, shapes)
    {
    }

    /// <summary>No shapes: names follow in braces, <c>new() { ["title"] = (-1, 20), ["body"] = (-1, 50) }</c>.</summary>
    public KerasShapesWrapper() : base(Enumerable.Empty<Shape>())
    {
    }

    /// <summary>One of several shapes.</summary>
    /// <param name="index">Its position in the list or dictionary.</param>
    /// <exception cref="ValueError">There is no such position, or several shapes stand there: <see cref="Part(int)"/> has them.</exception>
    public Shape this[int index] => Part(index < 0 ? index + (Structure.IsLeaf ? 1 : Structure.Parts.Count) : index).Single;

    /// <summary>The shape of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    /// <exception cref="ValueError">Several shapes stand under the name: <see cref="Part(string)"/> has them.</exception>
    public Shape this[string name]
    {
        get => Part(name).Single;
        set => Set(name, new KerasShapesWrapper(value));
    }

    /// <summary>Builds a list from a collection expression.</summary>
    public static KerasShapesWrapper Create(ReadOnlySpan<Shape> shapes) => new(Structure.Flat(shapes.Length), shapes.ToArray());

    /// <summary>What stands under a name, one shape or several.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public new KerasShapesWrapper Part(string name)
    {
        var (structure, shapes) = base.Part(name);
        return new(structure, shapes);
    }

    /// <summary>A part of a list or dictionary, one shape or several.</summary>
    /// <param name="index">Its position.</param>
    /// <exception cref="ValueError">There is no such position.</exception>
    public KerasShapesWrapper Part(int index)
    {
        var count = Structure.IsLeaf ? 1 : Structure.Parts.Count;
        if ((uint)index >= (uint)count)
            throw new ValueError($"There is no shape {index}: there are {count}, counted from 0.");
        var (structure, shapes) = PartAt(index);
        return new(structure, shapes);
    }

    /// <summary>The only shape. The name is TensorFlow.NET's.</summary>
    /// <exception cref="ValueError">There is not exactly one.</exception>
    public Shape ToSingleShape() => Single;

    /// <summary>The shapes in their order. The name is TensorFlow.NET's.</summary>
    public Shape[] ToShapeArray() => [.. Items];

    /// <summary>As Python prints it: <c>[(None, 20), (None, 50)]</c>.</summary>
    public override string ToString() => Structure.IsLeaf ? Items[0].ToString()
        : Structure.IsMap ? $"{{{string.Join(", ", Keys.Select(key => $"{PythonText.Repr(key)}: {Part(key)}"))}}}"
        : $"[{string.Join(", ", Structure.Parts.Select((_, i) => Part(i)))}]";

    /// <summary>One shape.</summary>
    public static implicit operator KerasShapesWrapper(Shape shape) => new(shape);

    /// <summary>A list of shapes.</summary>
    public static implicit operator KerasShapesWrapper(Shape[] shapes) => new(Structure.Flat(shapes.Length), shapes);

    /// <summary>A list of shapes.</summary>
    public static implicit operator KerasShapesWrapper(List<Shape> shapes) => new(Structure.Flat(shapes.Count), shapes);

    /// <summary>The only shape.</summary>
    /// <exception cref="ValueError">There is not exactly one.</exception>
    public static implicit operator Shape(KerasShapesWrapper shapes) => shapes.Single;
}
