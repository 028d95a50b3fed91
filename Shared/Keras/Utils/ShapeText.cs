namespace Tensorflow.Keras.Utils;

/// <summary>How shapes appear in messages. A step is compiled for concrete shapes, but where Keras does not know the size of the batch its messages say <c>None</c>.</summary>
internal static class ShapeText
{
    [ThreadStatic]
    private static bool s_unknownBatch;

    /// <summary>The shape as Python prints it; inside <see cref="UnknownBatch"/> the first size is <c>None</c>.</summary>
    public static string Describe(Shape shape) => Generalize(shape).ToString();

    /// <summary>The shape as Keras sees it while it traces: inside <see cref="UnknownBatch"/> the first size is unknown, -1.</summary>
    public static Shape Generalize(Shape shape) => s_unknownBatch && shape.ndim > 0 ? new Shape([-1, .. shape.Sizes[1..]]) : shape;

    /// <summary>Until the result is disposed, this thread's messages do not tell the size of the batch.</summary>
    public static Scope UnknownBatch()
    {
        var scope = new Scope(s_unknownBatch);
        s_unknownBatch = true;
        return scope;
    }

    /// <summary>Restores the thread's former way of printing when disposed.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly bool _former;

        internal Scope(bool former) => _former = former;

        /// <inheritdoc/>
        public void Dispose() => s_unknownBatch = _former;
    }
}
